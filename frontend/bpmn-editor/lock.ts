// What may go on while nothing may be changed: looking, searching, copying.
const HARMLESS = ['find', 'zoom', 'stepZoom', 'copy', 'selectElements', 'moveCanvas', 'next', 'previous', 'undoAsked', 'redoAsked', 'helpAsked'];

/** Lets nothing be changed while somebody else holds the draft, or while one watches how the procedure runs. */
export class Lock {
  static $inject = ['eventBus', 'dragging', 'directEditing', 'contextPad', 'popupMenu', 'selection', 'canvas'];

  private reasons = new Set<string>();

  constructor(
    bus: any,
    private dragging: any,
    private directEditing: any,
    private contextPad: any,
    private popupMenu: any,
    private selection: any,
    private canvas: any,
  ) {
    for (const event of ['contextPad.open.allowed', 'popupMenu.open.allowed', 'palette.trigger']) {
      bus.on(event, 10_000, () => (this.on ? false : undefined));
    }
    bus.on('editorActions.allowed', 10_000, ({ action }: any) => (this.on && !HARMLESS.includes(action) ? false : undefined));
    this.refuse(dragging, 'init');
    this.refuse(directEditing, 'activate');
  }

  get on() {
    return this.reasons.size > 0;
  }

  set(reason: string, on: boolean) {
    if (on) {
      this.reasons.add(reason);
      this.directEditing.complete();
      this.dragging.cancel();
      this.contextPad.close();
      this.popupMenu.close();
    } else {
      this.reasons.delete(reason);
    }
    this.canvas.getContainer().classList.toggle('k-locked', this.on);
    if (!this.on) {
      this.selection.select(this.selection.get().slice());
    }
  }

  private refuse(service: any, method: string) {
    const real = service[method];
    service[method] = (...given: unknown[]) => (this.on ? undefined : real.apply(service, given));
  }
}
