// Quick exit, the banner of a lost connection, the phone's menu, and where the focus goes on a new page.
(() => {
  const koldoo = (window.koldoo = window.koldoo || {});

  koldoo.arrive = (sameThing) =>
    requestAnimationFrame(() => {
      const target = (sameThing && document.querySelector('[data-section] h2')) || document.querySelector('main h1');
      if (target) {
        target.tabIndex = -1;
        target.focus({ preventScroll: true });
      }
      if (!sameThing) window.scrollTo(0, 0);
    });

  // Quick exit: cover first, then keep the draft and sign out, then a neutral page in the place of this one.
  let leaving = false;
  koldoo.leave = () => {
    const button = document.querySelector('[data-quick-exit]');
    if (leaving || !button) return;
    leaving = true;
    document.documentElement.style.visibility = 'hidden';
    document.title = ' ';
    if (document.activeElement) document.activeElement.blur();
    const go = () => {
      document.body.replaceChildren();
      location.replace(new URL('assets/neutral.html', document.baseURI));
    };
    setTimeout(go, 1500);
    // Under the cover the server hears nothing that comes from a page.
    const leave = koldoo.covered
      ? () => fetch(new URL('session/leave', document.baseURI), { method: 'POST', headers: { 'X-Koldoo': '1' } })
      : () => button.$server.leave();
    setTimeout(() => leave().then(go, go));
  };
  let escapes = [];
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') {
        escapes = [];
        return;
      }
      const now = Date.now();
      const open = document.querySelector('.k-menu.k-open [data-menu-more]');
      if (open) {
        open.click();
        open.focus();
      }
      escapes = escapes.filter((time) => now - time < 2000).concat(now);
      if (escapes.length >= 3) koldoo.leave();
    },
    true,
  );
  document.addEventListener('click', (event) => {
    const path = event.composedPath();
    const hit = (selector) => path.find((node) => node instanceof Element && node.matches(selector));
    if (hit('[data-quick-exit]')) koldoo.leave();
    const more = hit('[data-menu-more]');
    const group = hit('[data-menu-group]');
    if (group) group.setAttribute('aria-expanded', String(group.getAttribute('aria-expanded') !== 'true'));
    const menu = document.querySelector('.k-menu');
    if (menu && !group) {
      const open = more ? menu.classList.toggle('k-open') : menu.classList.remove('k-open') || false;
      const button = menu.querySelector('[data-menu-more]');
      if (button) button.setAttribute('aria-expanded', String(open));
    }
    const skip = hit('.k-skip');
    if (skip) {
      event.preventDefault();
      const main = document.getElementById('content');
      if (main) main.focus();
    }
  });

  // The connection: Vaadin keeps what was typed and sends it once when the network is back; here it is only said.
  let lost = false;
  let timer;
  const say = (state) => {
    const banner = document.getElementById('k-connection');
    if (!banner) return;
    clearTimeout(timer);
    banner.textContent = state ? banner.dataset[state] : '';
    if (state) banner.dataset.state = state;
    else delete banner.dataset.state;
    if (state === 'back') timer = setTimeout(() => say(), 6000);
  };
  const update = (state) => {
    if (leaving || koldoo.covered) return;
    const off = state === 'reconnecting' || state === 'connection-lost';
    if (off && !lost) say('lost');
    if (!off && lost && state === 'connected') say('back');
    if (off || state === 'connected') lost = off;
  };
  const watch = () => {
    const store = window.Vaadin && window.Vaadin.connectionState;
    if (!store) return void setTimeout(watch, 200);
    store.addStateChangeListener((before, now) => update(now));
    update(store.state);
  };
  watch();
  // Vaadin's own state lags some seconds behind; each request says by itself whether it got through.
  new PerformanceObserver((list) => {
    for (const request of list.getEntries()) {
      if (!/[?&]v-r=(uidl|heartbeat)/.test(request.name)) continue;
      update(request.responseStatus ? 'connected' : 'reconnecting');
    }
  }).observe({ type: 'resource' });
  window.addEventListener('beforeunload', (event) => {
    if (lost && !leaving) event.preventDefault();
  });
})();
