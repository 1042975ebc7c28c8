// Drawn by us on a grid of 24, in the colour of the text: the icon font of the library would weigh more than all of this.
const LINES: Record<string, string> = {
  task: '<rect x="3" y="5" width="18" height="14" rx="3"/><circle cx="9" cy="10.5" r="1.8"/><path d="M6 16c.4-2 1.6-3 3-3s2.6 1 3 3"/>',
  call: '<rect x="3" y="5" width="18" height="14" rx="3" stroke-width="2.6"/><path d="M8 12h8m-3-3 3 3-3 3"/>',
  exclusive: '<path d="m12 3 9 9-9 9-9-9z"/><path d="m9.5 9.5 5 5m0-5-5 5"/>',
  parallel: '<path d="m12 3 9 9-9 9-9-9z"/><path d="M12 8v8m-4-4h8"/>',
  inclusive: '<path d="m12 3 9 9-9 9-9-9z"/><circle cx="12" cy="12" r="3.4"/>',
  part: '<rect x="3" y="5" width="18" height="14" rx="3"/><path d="M12 13v4m-2-2h4"/>',
  start: '<circle cx="12" cy="12" r="8"/><path d="m10 8.5 5.5 3.5-5.5 3.5z"/>',
  end: '<circle cx="12" cy="12" r="7.6" stroke-width="3"/>',
  endAll: '<circle cx="12" cy="12" r="8"/><circle cx="12" cy="12" r="4" fill="currentColor"/>',
  timer: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>',
  screening: '<rect x="5" y="3" width="14" height="18" rx="2"/><path d="m8 8 1.3 1.3L11.5 7M14 8.5h2M8 14l1.3 1.3 2.2-2.3M14 14.5h2"/>',
  consent: '<path d="M5 12.5V7a1.5 1.5 0 0 1 3 0v-2a1.5 1.5 0 0 1 3 0v-.5a1.5 1.5 0 0 1 3 0V7a1.5 1.5 0 0 1 3 0v7c0 4-2.5 7-6 7-3 0-4.3-1.5-6-5z"/><path d="m9.5 14 1.8 1.8L15 12"/>',
  refer: '<circle cx="6" cy="12" r="3"/><circle cx="18" cy="6" r="3"/><circle cx="18" cy="18" r="3"/><path d="m8.7 10.6 6.6-3.2m-6.6 6 6.6 3.2"/>',
  askBody: '<path d="M4 5h16v11H10l-4 4v-4H4z"/><path d="M10 9.2a2 2 0 1 1 2.6 1.9v.9m0 1.8v.1"/>',
  approval: '<circle cx="12" cy="7.5" r="3.5"/><path d="M5 20c.5-4 3.5-6 7-6 1.3 0 2.5.3 3.5.8M15 19l2 2 4-4.5"/>',
  safety: '<path d="M12 3 5 6v5.5c0 4.5 3 7.5 7 9.5 4-2 7-5 7-9.5V6z"/><path d="m9 12 2.2 2.2L15.2 10"/>',
  deadline: '<circle cx="12" cy="13" r="8"/><path d="M12 8.5V13l3 2M9 2.5h6"/>',
  append: '<rect x="3" y="6" width="11" height="12" rx="2.5"/><path d="M19 9v6m-3-3h6"/>',
  connect: '<circle cx="5" cy="18" r="2.5"/><path d="m7 16 11-11m-6.5 0H18v6.5"/>',
  replace: '<path d="M4 9h13l-3.5-3.5M20 15H7l3.5 3.5"/>',
  remove: '<path d="M4 7h16M9 7V4.5h6V7M6 7l1 13h10l1-13M10 11v5.5m4-5.5v5.5"/>',
  room: '<path d="M12 4v16M8.5 8.5 5 12l3.5 3.5M15.5 8.5 19 12l-3.5 3.5"/>',
  several: '<rect x="4" y="4" width="16" height="16" rx="1" stroke-dasharray="3 2.5"/><path d="M9 12h6M12 9v6"/>',
  zoomIn: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5M10.5 8v5M8 10.5h5"/>',
  zoomOut: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5M8 10.5h5"/>',
  fit: '<path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"/>',
  map: '<path d="m4 6 5-2 6 2 5-2v14l-5 2-6-2-5 2zM9 4v14m6-12v14"/>',
  keys: '<rect x="2.5" y="6" width="19" height="12" rx="2"/><path d="M6 10h.1M10 10h.1M14 10h.1M18 10h.1M8 14h8"/>',
};

// Names that the server's ready blocks may use for what is drawn already.
const SAME: Record<string, string> = { decision: 'exclusive', close: 'end', gateway: 'exclusive', service: 'refer', form: 'screening' };

export function icon(name: string): string {
  const lines = LINES[name] ?? LINES[SAME[name] ?? 'task'];
  return `<svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="1.6"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${lines}</svg>`;
}
