import KeyboardModule from 'diagram-js/lib/features/keyboard';

/** What the keys say to the component: undoing is the server's, whose history both views of a draft share. */
export interface Asks {
  undo(): void;
  redo(): void;
  help(): void;
}

interface Key {
  /** The place on the keyboard, not the letter: with a Cyrillic layout Ctrl+Z is Ctrl+Я. */
  code: string[];
  ctrl?: boolean;
  shift?: boolean;
  action: string;
  value?: unknown;
}

const KEYS: Key[] = [
  { code: ['KeyZ'], ctrl: true, action: 'undoAsked' },
  { code: ['KeyY'], ctrl: true, action: 'redoAsked' },
  { code: ['KeyZ'], ctrl: true, shift: true, action: 'redoAsked' },
  { code: ['KeyC'], ctrl: true, action: 'copy' },
  { code: ['KeyV'], ctrl: true, action: 'paste' },
  { code: ['KeyX'], ctrl: true, action: 'cut' },
  { code: ['KeyD'], ctrl: true, action: 'duplicate' },
  { code: ['KeyA'], ctrl: true, action: 'selectElements' },
  { code: ['KeyF'], ctrl: true, action: 'find' },
  { code: ['Equal', 'NumpadAdd'], ctrl: true, action: 'stepZoom', value: { value: 1 } },
  { code: ['Minus', 'NumpadSubtract'], ctrl: true, action: 'stepZoom', value: { value: -1 } },
  { code: ['Digit0', 'Numpad0'], ctrl: true, action: 'zoom', value: { value: 1 } },
  { code: ['Delete', 'Backspace'], action: 'removeSelection' },
  { code: ['KeyE'], action: 'directEditing' },
  { code: ['KeyR'], action: 'replaceWith' },
  { code: ['KeyA'], action: 'appendTo' },
  { code: ['KeyS'], action: 'spaceTool' },
  { code: ['KeyL'], action: 'lassoTool' },
  { code: ['KeyN'], action: 'next' },
  { code: ['KeyP'], action: 'previous' },
  { code: ['F1'], action: 'helpAsked' },
  { code: ['Slash'], shift: true, action: 'helpAsked' },
];

/** The keys of the canvas. They work while it has the focus, nowhere else. */
class Keys {
  static $inject = ['eventBus', 'keyboard', 'asks', 'selection', 'elementRegistry', 'canvas', 'contextPad'];

  constructor(
    bus: any,
    private keyboard: any,
    asks: Asks,
    private selection: any,
    private registry: any,
    private canvas: any,
    contextPad: any,
  ) {
    bus.on('editorActions.init', 500, ({ editorActions }: any) => {
      editorActions.register({
        undoAsked: () => asks.undo(),
        redoAsked: () => asks.redo(),
        helpAsked: () => asks.help(),
        next: () => this.step(1),
        previous: () => this.step(-1),
        appendTo: (event: Event) => contextPad.triggerEntry('append', 'click', event),
        replaceWith: (event: Event) => contextPad.triggerEntry('replace', 'click', event),
      });
      this.keyboard.addListener(({ keyEvent }: { keyEvent: KeyboardEvent }) => this.pressed(editorActions, keyEvent));
    });
  }

  private pressed(actions: any, event: KeyboardEvent) {
    const ctrl = event.ctrlKey || event.metaKey;
    const key = KEYS.find(
      (it) => it.code.includes(event.code) && !!it.ctrl === ctrl && !!it.shift === event.shiftKey && !event.altKey,
    );
    if (!key || !actions.isRegistered(key.action)) {
      return undefined;
    }
    actions.trigger(key.action, key.value ?? event);
    return true;
  }

  /** From left to right, so that every thing can be reached and then be worked on by its buttons. */
  private step(by: number) {
    const root = this.canvas.getRootElement();
    const order = this.registry
      .filter((it: any) => it !== root && it.parent && !it.labelTarget && !it.waypoints)
      .sort((a: any, b: any) => a.x - b.x || a.y - b.y);
    const at = order.indexOf(this.selection.get()[0]);
    const found = order[(at + by + order.length + (at < 0 && by < 0 ? 1 : 0)) % order.length];
    if (found) {
      this.selection.select(found);
      this.canvas.scrollToElement(found, 80);
    }
  }
}

export const keys = { __depends__: [KeyboardModule], keyboardBindings: ['type', Keys] };
