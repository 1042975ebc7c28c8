// Notices on this device: a number and nothing else, only where somebody asked for them here, only while a page is open.
(() => {
  const koldoo = (window.koldoo = window.koldoo || {});
  const KEY = 'k-notices';
  const able = () => 'Notification' in window && window.isSecureContext;
  // Some phones show a notice only through a worker; this one does nothing else and keeps nothing.
  const worker = () =>
    navigator.serviceWorker
      ? navigator.serviceWorker.register(new URL('assets/quiet.js', document.baseURI)).catch(() => null)
      : Promise.resolve(null);

  const state = () => {
    if (!able()) return 'CANNOT';
    if (Notification.permission === 'denied') return 'DENIED';
    return localStorage.getItem(KEY) === 'on' && Notification.permission === 'granted' ? 'ON' : 'OFF';
  };

  const show = async (text) => {
    const look = { icon: new URL('assets/icons/tab.svg', document.baseURI).href, tag: 'k', renotify: true };
    try {
      const notice = new Notification(text, look);
      notice.onclick = () => (window.focus(), notice.close());
    } catch {
      const registration = await worker();
      if (registration) await registration.showNotification(text, look);
    }
  };

  koldoo.notices = {
    state,
    // Who is looking at the page sees it there.
    tell: (text) => void (state() === 'ON' && document.visibilityState !== 'visible' && show(text)),
    // The browser asks the person only while they press something.
    bind: (button) =>
      button.addEventListener('click', async () => {
        if (state() === 'ON') localStorage.removeItem(KEY);
        else if (able() && (await Notification.requestPermission()) === 'granted') localStorage.setItem(KEY, 'on');
        button.$server.chosen(state());
      }),
  };
})();
