extension Script {
    /// How many characters are left. Counted as the program counts them, by what people see as one letter.
    static let counting = #"""
        {
          const lang = document.documentElement.lang, letters = Intl.Segmenter && new Intl.Segmenter(lang);
          for (const area of document.querySelectorAll('textarea[data-max]')) {
            const line = document.getElementById(area.id + '-left');
            const count = () => {
              const text = area.value.replace(/\r\n?/g, '\n').trim();
              let used = text.length;
              if (letters && used < 20000) { used = 0; for (const _ of letters.segment(text)) used++; }
              const left = area.dataset.max - used;
              line.textContent = (left < 0 ? line.dataset.over : line.dataset.left).replace('{}', Math.abs(left).toLocaleString(lang));
              line.classList.toggle('over', left < 0);
            };
            area.addEventListener('input', count);
            count();
          }
        }

        """#

    /// All rows at once, and how many are chosen.
    static let choosing = #"""
        for (const all of document.querySelectorAll('[data-all]')) {
          const form = all.closest('form'), boxes = () => [...form.querySelectorAll('td.pick input')];
          const line = form.querySelector('[data-chosen]');
          const tell = () => {
            const chosen = boxes().filter(box => box.checked).length;
            all.checked = chosen > 0 && chosen === boxes().length;
            all.indeterminate = chosen > 0 && !all.checked;
            if (line) line.textContent = line.dataset.chosen.replace('{}', chosen);
          };
          all.hidden = false;
          all.addEventListener('change', () => { for (const box of boxes()) box.checked = all.checked; tell(); });
          form.addEventListener('change', tell);
          tell();
        }

        """#

    /// Whoever would lose what was typed is asked; what was sent is not sent twice by pressing twice.
    static let leaving = #"""
        {
          let changed = false;
          for (const form of document.querySelectorAll('form[method=post]')) {
            if (form.hasAttribute('data-keep')) {
              if (form.querySelector('[aria-invalid]')) changed = true;
              form.addEventListener('input', () => { changed = true; });
              form.addEventListener('kheo:saved', () => { changed = false; });
            }
            let sentAt = 0;
            form.addEventListener('submit', event => {
              if (Date.now() - sentAt < 3000) return event.preventDefault();
              sentAt = Date.now();
              changed = false;
            });
          }
          addEventListener('beforeunload', event => { if (changed) event.preventDefault(); });
          document.getElementById('errors')?.focus();
        }

        """#

    /// Drafts save themselves: a moment after the last letter, and when the page goes out of sight. The form names the address (`data-save`),
    /// a line of its own the words (`data-saved` and the others). The answer is the draft's new version; 409 is another window's.
    static let saving = #"""
        for (const form of document.querySelectorAll('form[data-save]')) {
          const line = form.querySelector('[data-saved]'), version = form.elements.version;
          let timer, running = false, again = false, over = false;
          const say = (text) => { if (line.textContent !== text) line.textContent = text; };
          const save = async () => {
            clearTimeout(timer);
            if (over) return;
            if (running) { again = true; return; }
            running = true;
            again = false;
            say(line.dataset.saving);
            try {
              const answer = await fetch(form.dataset.save, {
                method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'text/plain' },
                keepalive: document.visibilityState === 'hidden', redirect: 'error',
              });
              if (answer.status === 409) {
                over = true;
                say(line.dataset.overtaken);
              } else if (answer.ok) {
                version.value = (await answer.text()).trim();
                const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
                say(line.dataset.saved.replace('{}', time.format(new Date())));
                if (!again) form.dispatchEvent(new Event('kheo:saved'));
              } else throw 0;
            } catch {
              say(line.dataset.unsaved);
              timer = setTimeout(save, 15000);
            }
            running = false;
            if (again) save();
          };
          form.addEventListener('input', () => {
            if (running) again = true;
            clearTimeout(timer);
            timer = setTimeout(save, 1500);
          });
          form.addEventListener('submit', () => { over = true; clearTimeout(timer); });
          document.addEventListener('visibilitychange', () => {
            if (document.visibilityState === 'hidden' && timer) save();
          });
        }

        """#

    /// A file that is chosen comes into the text field below it: nothing is sent before the form is.
    static let filling = #"""
        for (const chooser of document.querySelectorAll('input[data-into]')) {
          chooser.closest('p').hidden = false;
          chooser.addEventListener('change', async () => {
            const file = chooser.files[0], area = document.getElementById(chooser.dataset.into);
            if (!file || file.size > 131072) return;
            area.value = await file.text();
            area.dispatchEvent(new Event('input'));
          });
        }

        """#
}
