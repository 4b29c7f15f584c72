extension Script {
    /// Lists narrow down while somebody types: the same page is fetched as the button would fetch it, and its rows are put in the place of these.
    static let searching = #"""
        for (const form of document.querySelectorAll('form[data-live]')) {
          let timer, asked;
          const look = async () => {
            const data = new URLSearchParams(new FormData(form));
            for (const [name, value] of [...data]) if (!value) data.delete(name, value);
            const address = form.action.split('?')[0] + '?' + data;
            asked?.abort();
            asked = new AbortController();
            try {
              const answer = await fetch(address, { signal: asked.signal });
              if (!answer.ok) return;
              const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
              for (const id of form.dataset.live.split(' ')) {
                const here = document.getElementById(id), there = page.getElementById(id);
                if (!here || !there) continue;
                here.replaceChildren(...there.childNodes);
                // What is there from the beginning is not read aloud: the line that says how many is written once more.
                const line = here.querySelector('[role=status]'), text = line?.textContent;
                if (line) setTimeout(() => { line.textContent = text; }, 100);
              }
              history.replaceState(null, '', address);
            } catch { }
          };
          form.addEventListener('input', event => {
            if (event.target.type !== 'search' && event.target.type !== 'text') return;
            clearTimeout(timer);
            timer = setTimeout(look, 250);
          });
          form.addEventListener('submit', () => { clearTimeout(timer); asked?.abort(); });
        }

        """#

    /// Keys for lists. Single keys can be turned off (WCAG 2.2, 2.1.4): the choice is kept by this browser.
    static let keys = #"""
        {
          const help = document.getElementById('keys'), on = help?.querySelector('input');
          let kept = {};
          try { kept = localStorage; } catch { }
          if (on) {
            on.checked = kept.keys !== 'off';
            on.addEventListener('change', () => { kept.keys = on.checked ? 'on' : 'off'; });
            help.hidden = false;
          }
          const links = () => [...document.querySelectorAll('.rows tbody th a, .rows tbody td:first-of-type a')];
          const go = step => {
            const rows = links();
            const at = rows.findIndex(link => link.closest('tr').contains(document.activeElement));
            const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, at + step))];
            next?.focus();
          };
          addEventListener('keydown', event => {
            if (!on?.checked || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
            if (event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')) return;
            const deeds = {
              j: () => go(1), k: () => go(-1),
              ArrowRight: () => document.querySelector('a[rel=next]')?.click(),
              ArrowLeft: () => document.querySelector('a[rel=prev]')?.click(),
              '/': () => document.querySelector('input[type=search]')?.focus(),
              '?': () => { help.open = !help.open; help.scrollIntoView(); if (help.open) help.querySelector('summary').focus(); },
              x: () => document.activeElement.closest('tr')?.querySelector('td.pick input')?.click(),
            };
            if (!Object.hasOwn(deeds, event.key) || event.key.startsWith('Arrow') && event.target.matches('.scroll')) return;
            event.preventDefault();
            deeds[event.key]();
          });
        }

        """#
}
