extension Script {
    /// A long form step by step: one part of it at a time, with buttons between. Everything is still one form, and without the script one page.
    /// The list above the form leads to the parts; a fault is shown where it is.
    static let steps = #"""
        for (const form of document.querySelectorAll('form[data-steps]')) {
          const parts = [...form.querySelectorAll('fieldset.group')], links = [...form.querySelectorAll('.steps a')];
          const bar = form.querySelector('.deeds'), send = form.querySelector('[formaction]');
          const button = (text, step) => {
            const made = document.createElement('button');
            made.type = 'button';
            made.textContent = text;
            made.className = step > 0 ? '' : 'plain';
            made.addEventListener('click', () => show(now + step, true));
            bar.append(made);
            return made;
          };
          let now = 0;
          const back = button(form.dataset.back, -1), next = button(form.dataset.next, 1);
          bar.append(send);
          const show = (step, moves) => {
            now = Math.max(0, Math.min(parts.length - 1, step));
            parts.forEach((part, index) => { part.hidden = index !== now; });
            links.forEach((link, index) => {
              const item = link.parentElement;
              if (index === now) item.setAttribute('aria-current', 'step'); else item.removeAttribute('aria-current');
              item.classList.toggle('done', index < now);
            });
            back.hidden = now === 0;
            next.hidden = now === parts.length - 1;
            send.hidden = !next.hidden;
            if (moves) {
              parts[now].tabIndex = -1;
              parts[now].focus({ preventScroll: true });
              form.querySelector('.steps').scrollIntoView();
            }
          };
          const holding = id => parts.findIndex(part => part.id === id || [...part.querySelectorAll('[id]')].some(field => field.id === id));
          addEventListener('click', event => {
            const id = event.target.closest?.('a[href^="#"]')?.hash.slice(1), step = id ? holding(id) : -1;
            if (step < 0) return;
            event.preventDefault();
            show(step, true);
            document.getElementById(id)?.focus();
          });
          show(Math.max(0, parts.findIndex(part => part.querySelector('.wrong'))), false);
        }

        """#
}
