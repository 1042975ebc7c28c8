// Lets a notice be shown on phones; takes no requests, keeps no data.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((pages) => pages[0] && pages[0].focus()),
  );
});
