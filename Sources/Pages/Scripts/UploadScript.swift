/// The script of forms with files, a file of its own since few pages have one.
///
/// Files of a form go ahead of it, one after the other and piece by piece, and go on where they were when the line was broken, the page loaded
/// anew or the server stopped (tus 1.0). The form then sends only what they are called. Without this it sends them whole.
package enum UploadScript {
    package static let bytes = Array(text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n").utf8)
    package static let name = "uploads-\(Fingerprint.text(bytes)).js"
    package static let address = Address(.asset, id: name)

    private static let text = #"""
        'use strict';
        for (const form of document.querySelectorAll('form[data-uploads]')) {
          const list = form.querySelector('.uploads'), line = form.querySelector('[data-uploads-line]'), drop = form.querySelector('.drop');
          const inputs = [...form.querySelectorAll('input[type=file]')], words = form.dataset, token = form.elements.token.value;
          const pause = seconds => new Promise(done => setTimeout(done, seconds * 1000));
          const files = [];
          let running = false, sending = false;

          const known = file => 'kheo-upload ' + [words.uploads, file.name, file.size, file.lastModified].join(' ');
          const recall = file => { try { return localStorage.getItem(known(file)); } catch { return null; } };
          const note = (file, address) => {
            try { address ? localStorage.setItem(known(file), address) : localStorage.removeItem(known(file)); } catch {}
          };

          const ask = async (method, address, headers, body) => {
            const answer = await fetch(
              address, { method, headers: { 'Kheo-Token': token, Accept: 'text/plain', ...headers }, body, redirect: 'manual' });
            if (answer.type === 'opaqueredirect') location.reload();
            return answer;
          };

          const begin = async entry => {
            const before = recall(entry.file);
            if (before) {
              const answer = await ask('HEAD', before, {});
              if (answer.ok) { entry.address = before; return +answer.headers.get('Upload-Offset'); }
              note(entry.file, null);
            }
            const name = btoa(String.fromCharCode(...new TextEncoder().encode(entry.file.name)));
            const answer = await ask('POST', words.uploads, { 'Upload-Length': entry.file.size, 'Upload-Metadata': 'filename ' + name });
            if (!answer.ok) throw { sentence: await answer.text() };
            entry.address = answer.headers.get('Location');
            note(entry.file, entry.address);
            return 0;
          };

          // Pieces grow while they are quick, so that a slow line still shows that something moves.
          const send = async entry => {
            let offset = null, piece = 65536, failures = 0;
            while (!entry.gone) {
              try {
                if (offset === null) {
                  offset = entry.address ? null : await begin(entry);
                  if (offset === null) {
                    const answer = await ask('HEAD', entry.address, {});
                    if (!answer.ok) throw { sentence: await (await ask('GET', entry.address, {})).text() };
                    offset = +answer.headers.get('Upload-Offset');
                  }
                }
                entry.show(offset);
                if (offset >= entry.file.size) return;
                const began = performance.now();
                const answer = await ask('PATCH', entry.address,
                  { 'Upload-Offset': offset, 'Content-Type': 'application/offset+octet-stream' }, entry.file.slice(offset, offset + piece));
                if (answer.status === 409) offset = +answer.headers.get('Upload-Offset');
                else if (answer.ok) {
                  offset = +answer.headers.get('Upload-Offset');
                  if (performance.now() - began < 700) piece = Math.min(piece * 2, 4194304);
                } else if (answer.status === 503 || answer.status === 500) throw new Error();
                else throw { sentence: await answer.text() };
                failures = 0;
              } catch (fault) {
                if (fault.sentence) throw fault;
                entry.say(words.broken);
                offset = null;
                piece = 65536;
                await pause(Math.min(30, 2 ** failures++));
              }
            }
          };

          const run = async () => {
            if (running) return;
            running = true;
            for (let entry; (entry = files.find(each => !each.done && !each.failed && !each.gone));) {
              try {
                await send(entry);
                if (entry.gone) continue;
                entry.done = true;
                entry.say(words.done);
                entry.mark();
              } catch (fault) {
                entry.failed = true;
                entry.say(fault.sentence || words.broken, true);
                note(entry.file, null);
              }
            }
            running = false;
            if (sending) finish();
          };

          const add = file => {
            const row = document.createElement('li'), text = document.createElement('span'), state = document.createElement('small');
            const bar = document.createElement('progress'), end = document.createElement('button');
            text.textContent = file.name;
            state.textContent = words.waiting;
            bar.max = file.size || 1;
            bar.value = 0;
            bar.setAttribute('aria-label', file.name);
            end.type = 'button';
            end.className = 'bare';
            end.textContent = words.end;
            end.setAttribute('aria-label', words.giveUp.replace('{}', file.name));
            row.append(text, state, end, bar);
            list.append(row);
            list.hidden = false;
            const entry = {
              file,
              say: (words, isWrong) => {
                state.textContent = words;
                row.classList.toggle('wrong', !!isWrong);
                if (isWrong) state.className = 'error';
              },
              show: offset => { bar.value = offset; state.textContent = words.running.replace('{}', Math.floor(offset * 100 / (file.size || 1))); },
              mark: () => {
                const field = document.createElement('input');
                field.type = 'hidden';
                field.name = 'upload';
                field.value = entry.address.split('/').pop();
                row.append(field);
                bar.remove();
              }
            };
            end.addEventListener('click', () => {
              entry.gone = true;
              row.remove();
              note(file, null);
              if (entry.address) ask('POST', entry.address + '/end', {}).catch(() => {});
              inputs[0].focus();
            });
            files.push(entry);
          };

          const take = chosen => {
            for (const file of chosen) {
              if (files.filter(each => !each.gone).length >= +words.filesMax) break;
              add(file);
            }
            run();
          };

          const finish = () => {
            if (files.some(each => each.failed && !each.gone)) { sending = false; line.textContent = ''; return; }
            for (const input of inputs) input.disabled = true;
            for (const entry of files) note(entry.file, null);
            HTMLFormElement.prototype.submit.call(form);
          };

          for (const input of inputs) input.addEventListener('change', () => { take(input.files); input.value = ''; });
          form.addEventListener('submit', event => {
            if (!files.some(each => !each.gone)) return;
            event.preventDefault();
            sending = true;
            line.textContent = running ? words.busy : '';
            if (!running) finish();
          });
          form.querySelector('[data-droppable]').hidden = false;
          for (const kind of ['dragenter', 'dragover']) drop.addEventListener(kind, event => { event.preventDefault(); drop.classList.add('over'); });
          for (const kind of ['dragleave', 'drop']) drop.addEventListener(kind, () => drop.classList.remove('over'));
          drop.addEventListener('drop', event => { event.preventDefault(); take(event.dataTransfer.files); });
        }

        """#
}
