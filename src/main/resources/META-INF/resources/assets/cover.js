// Covers the screen when nobody does anything, and asks the server all the time how the session stands: a window whose session
// has ended goes to the sign-in page at once and shows nothing more. Nothing under the cover is touched.
(() => {
  const koldoo = (window.koldoo = window.koldoo || {});
  const words = () => document.getElementById('k-cover-words')?.dataset;
  const ask = (what, more) =>
    fetch(new URL('session/' + what, document.baseURI), {
      headers: { 'X-Koldoo': '1' },
      cache: 'no-store',
      redirect: 'error',
      ...more,
    });

  // Other windows of the same browser: somebody who works in one of them is here.
  const windows = 'BroadcastChannel' in window ? new BroadcastChannel('koldoo') : { postMessage() {} };
  let last = Date.now();
  let told = 0;
  const acted = (event) => {
    if (!event.isTrusted || covered) return;
    last = Date.now();
    if (last - told > 5000) {
      told = last;
      windows.postMessage('acted');
    }
  };
  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input']) {
    document.addEventListener(kind, acted, { capture: true, passive: true });
  }
  const idle = () => Math.floor((Date.now() - last) / 1000);

  let covered;
  let focus;
  let title;
  let over = false;
  let heard = false; // the server knows that the screen is covered

  const leave = () => {
    if (over) return;
    over = true;
    document.documentElement.style.visibility = 'hidden';
    document.title = ' ';
    document.body.replaceChildren();
    location.replace(new URL('sign-in', document.baseURI));
  };

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const cover = () => {
    const text = words();
    if (covered || over || !text) return;
    focus = deepest(document.activeElement);
    title = document.title;
    // Leaving the field sends what was typed in it; the server keeps it.
    if (focus && focus.blur) focus.blur();
    const wrong = element('p', { className: 'k-cover-wrong', role: 'alert' });
    const button = element('button', { type: 'submit', textContent: text.button });
    const other = element('button', { type: 'button', textContent: text.other, className: 'k-cover-other' });
    const form = element('form', { method: 'dialog', noValidate: true });
    let password;
    if (text.way === 'PASSWORD') {
      password = element('input', { type: 'password', id: 'k-cover-password', autocomplete: 'current-password' });
      form.append(element('label', { htmlFor: 'k-cover-password', textContent: text.password }), password);
    }
    form.append(wrong);
    if (text.way !== 'NONE') form.append(button);
    form.append(other);
    const heading = element('h1', { textContent: text.title, id: 'k-cover-title' });
    covered = element('dialog', { className: 'k-cover' }, heading, element('p', { textContent: text.what }), form);
    covered.setAttribute('aria-labelledby', 'k-cover-title');
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      wrong.textContent = '';
      button.disabled = true;
      try {
        const answer = await ask('uncover', { method: 'POST', body: password ? password.value : '' });
        if (answer.ok && (await answer.json()).state === 'live') {
          windows.postMessage('uncovered');
          uncover();
        } else if (answer.ok) {
          leave();
        } else {
          wrong.textContent = text.wrong;
        }
      } catch {
        wrong.textContent = text.network;
      }
      if (password) password.value = '';
      button.disabled = false;
      if (covered && password) password.focus();
    });
    other.addEventListener('click', () => ask('leave', { method: 'POST' }).then(leave, leave));
    // No key pressed here reaches a shortcut of the page underneath; Esc three times still leaves.
    for (const kind of ['keydown', 'keyup', 'keypress']) covered.addEventListener(kind, (event) => event.stopPropagation());
    covered.addEventListener('cancel', (event) => event.preventDefault());
    covered.addEventListener('close', () => covered && covered.showModal());
    document.documentElement.classList.add('k-covered');
    document.title = ' ';
    document.body.append(covered);
    covered.showModal();
    (password || button).focus();
    // A little later, so that what the field sent arrives before the server stops listening.
    setTimeout(tell, 1500);
    windows.postMessage('covered');
    koldoo.covered = true;
    again();
  };

  const tell = async () => {
    if (!covered || over) return;
    try {
      const answer = await ask('cover', { method: 'POST', keepalive: true });
      const { state } = await answer.json();
      if (state === 'ended') leave();
      heard = state === 'covered';
      if (heard) again();
    } catch {
      setTimeout(tell, 5000);
    }
  };

  const uncover = () => {
    if (!covered) return;
    heard = false;
    last = Date.now();
    const dialog = covered;
    covered = undefined;
    koldoo.covered = false;
    dialog.remove();
    if (words()?.atOnce) return location.reload();
    document.documentElement.classList.remove('k-covered');
    document.title = title;
    if (focus && focus.isConnected) focus.focus();
    again();
  };

  // The field itself lies inside the parts of the page.
  const deepest = (node) => {
    while (node && node.shadowRoot && node.shadowRoot.activeElement) node = node.shadowRoot.activeElement;
    return node === document.body ? undefined : node;
  };

  windows.onmessage = ({ data }) => {
    if (data === 'acted' && !covered) last = Date.now();
    if (data === 'covered') cover();
    if (data === 'uncovered') uncover();
  };

  // Waits for news. Windows that nobody sees do not ask; they ask before they are seen.
  let waiting;
  let failed = 0;
  const again = () => waiting && waiting.abort();
  const watch = async (first) => {
    while (!over) {
      if (!words() || document.visibilityState !== 'visible') return;
      waiting = new AbortController();
      const patience = setTimeout(again, 40000);
      try {
        const known = heard ? 'covered' : 'live';
        const answer = await ask(`watch?idle=${idle()}&known=${known}${first ? '&now=1' : ''}`, { signal: waiting.signal });
        if (answer.ok) {
          failed = 0;
          first = false;
          const { state } = await answer.json();
          if (state === 'ended') leave();
          if (state === 'covered') {
            heard = true;
            cover();
          }
          if (state === 'live' && heard) uncover();
        } else {
          await rest(answer.status === 404 ? 30000 : 5000);
        }
      } catch {
        if (!waiting.signal.aborted) await rest(Math.min(1000 * 2 ** failed++, 15000));
      } finally {
        clearTimeout(patience);
        waiting = undefined;
      }
    }
  };
  const rest = (millis) => new Promise((done) => setTimeout(done, millis));
  const patience = () => 1000 * Number(words()?.seconds || 300);
  const look = () => {
    if (!words()) return;
    if (words().atOnce || Date.now() - last >= patience()) cover();
    if (!waiting) watch(true);
  };
  setInterval(look, 2000);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pageshow', (event) => {
    // Out of the browser's memory, behind the back button: ask before anything is seen.
    if (event.persisted) location.reload();
  });
  look();
})();
