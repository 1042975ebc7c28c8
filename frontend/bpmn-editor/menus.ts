import { icon } from './icons';
import { becomes, pieces, type Block, type Piece } from './pieces';
import type { Placing } from './placing';
import type { Texts } from './words';

/** What the component knows and the menus ask for, each time anew. */
export interface Host {
  texts: Texts;
  blocks: Block[];
}

function escaped(text = '') {
  const holder = document.createElement('i');
  holder.textContent = text;
  return holder.innerHTML.replace(/"/g, '&quot;');
}

// Buttons, not the library's plain boxes: they are reached by keyboard and say what they are.
function button(name: string, label: string, hint = label, classes = '') {
  return `<button type="button" class="entry ${classes}" draggable="true" title="${escaped(hint)}"
    >${icon(name)}<span>${escaped(label)}</span></button>`;
}

const byKeyboard = (event: MouseEvent) => event.detail === 0;

/** The column at the left: the ready blocks with their names, then the single pieces, then two tools. */
class Palette {
  static $inject = ['palette', 'placing', 'spaceTool', 'lassoTool', 'host', 'eventBus'];

  constructor(palette: any, private placing: Placing, private spaceTool: any, private lassoTool: any, private host: Host, bus: any) {
    palette.registerProvider(this);
    bus.on('palette.create', ({ container }: { container: HTMLElement }) => this.toggleByKeyboard(palette, container));
    bus.on('palette.changed', () => this.sayWhatTheToggleDoes(palette));
  }

  getPaletteEntries() {
    const { texts } = this.host;
    const entries: Record<string, unknown> = {};
    const offered = pieces(this.host.blocks, texts);
    for (const group of ['blocks', 'single'] as const) {
      const members = offered.filter((piece) => piece.group === group);
      if (members.length) {
        entries[group + '-title'] = { group, separator: true, html: `<h2>${escaped(texts[group])}</h2>` };
      }
      members.forEach((piece) => (entries[piece.id] = this.entry(piece)));
    }
    entries['tools-title'] = { group: 'tools', separator: true, html: `<h2>${escaped(texts.tools)}</h2>` };
    entries['space-tool'] = this.tool('room', texts.room, (event) => this.spaceTool.activateSelection(event));
    entries['lasso-tool'] = this.tool('several', texts.several, (event) => this.lassoTool.activateSelection(event));
    return entries;
  }

  private entry(piece: Piece) {
    return {
      group: piece.group,
      html: button(piece.icon, piece.label, piece.hint),
      action: {
        dragstart: (event: Event) => this.placing.start(event, piece),
        click: (event: MouseEvent) => (byKeyboard(event) ? this.placing.put(piece) : this.placing.start(event, piece)),
      },
    };
  }

  private tool(name: string, label: string, click: (event: Event) => void) {
    return { group: 'tools', html: button(name, label), action: { click } };
  }

  private toggleByKeyboard(palette: any, container: HTMLElement) {
    const toggle = container.querySelector<HTMLElement>('.djs-palette-toggle')!;
    toggle.setAttribute('role', 'button');
    toggle.tabIndex = 0;
    toggle.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        palette.toggle();
      }
    });
    // First in the column, so that a long column does not hide it.
    container.prepend(toggle);
  }

  private sayWhatTheToggleDoes(palette: any) {
    const toggle = palette._container.querySelector('.djs-palette-toggle');
    toggle.textContent = this.host.texts[palette.isOpen() ? 'paletteClose' : 'paletteOpen'] ?? '';
    toggle.setAttribute('aria-expanded', String(palette.isOpen()));
  }
}

/** The few buttons beside what is selected. */
class ContextPad {
  static $inject = ['contextPad', 'modeling', 'connect', 'popupMenu', 'rules', 'host'];

  constructor(
    private pad: any,
    private modeling: any,
    private connect: any,
    private popupMenu: any,
    private rules: any,
    private host: Host,
  ) {
    pad.registerProvider(this);
  }

  getContextPadEntries(element: any) {
    const { texts } = this.host;
    const entries: Record<string, unknown> = {};
    if (goesOn(element)) {
      entries.append = this.entry('append', texts.append, (_, target) => this.menu(target, 'koldoo-append', texts.append));
      const connect = (event: Event, target: any) => this.connect.start(event, target);
      entries.connect = { ...this.entry('connect', texts.connect, connect), action: { click: connect, dragstart: connect } };
    }
    if (!element.labelTarget && !this.popupMenu.isEmpty(element, 'koldoo-replace')) {
      entries.replace = this.entry('replace', texts.replace, (_, target) => this.menu(target, 'koldoo-replace', texts.replace));
    }
    return { ...entries, ...this.removal([element]) };
  }

  getMultiElementContextPadEntries(elements: any[]) {
    return this.removal(elements);
  }

  private removal(elements: any[]) {
    const allowed = this.rules.allowed('elements.delete', { elements });
    if (!(Array.isArray(allowed) ? elements.every((element) => allowed.includes(element)) : allowed)) {
      return {};
    }
    return { remove: this.entry('remove', this.host.texts.remove, () => this.modeling.removeElements(elements.slice())) };
  }

  private entry(name: string, label: string, click: (event: Event, target: any) => void) {
    return { group: name, html: button(name, label, label, 'k-pad'), action: { click } };
  }

  private menu(element: any, provider: string, title: string) {
    const pad = this.pad._current.html.getBoundingClientRect();
    this.popupMenu.open(element, provider, { x: pad.left, y: pad.bottom + 5 }, { title, width: '20rem', search: true });
  }
}

/** What may follow. */
class AppendMenu {
  static $inject = ['popupMenu', 'placing', 'host'];

  constructor(popupMenu: any, private placing: Placing, private host: Host) {
    popupMenu.registerProvider('koldoo-append', this);
    this.close = () => popupMenu.close();
  }

  private close: () => void;

  getPopupMenuEntries(element: any) {
    const { texts, blocks } = this.host;
    const offered = pieces(blocks, texts).filter((piece) => piece.id !== 'start');
    return entries(offered, texts, (piece) => ({
      click: () => {
        this.close();
        this.placing.append(element, piece);
      },
      dragstart: (event: Event) => {
        this.close();
        this.placing.start(event, piece, element);
      },
    }));
  }
}

/** What it may become. */
class ReplaceMenu {
  static $inject = ['popupMenu', 'bpmnReplace', 'host'];

  constructor(private popupMenu: any, private bpmnReplace: any, private host: Host) {
    popupMenu.registerProvider('koldoo-replace', this);
  }

  getPopupMenuEntries(element: any) {
    const { texts } = this.host;
    const data = element.businessObject;
    const offered = becomes(element.type, !!data.eventDefinitions?.length, data.cancelActivity !== false, texts);
    return entries(offered, texts, (piece) => () => {
      this.popupMenu.close();
      this.bpmnReplace.replaceElement(element, piece.target);
    });
  }
}

function entries(offered: Piece[], texts: Texts, action: (piece: Piece) => unknown) {
  return Object.fromEntries(
    offered.map((piece) => [
      piece.id,
      {
        label: piece.label,
        description: piece.hint,
        imageHtml: icon(piece.icon),
        group: { id: piece.group, name: texts[piece.group] },
        action: action(piece),
      },
    ]),
  );
}

function goesOn(element: any) {
  return !element.labelTarget && !element.waypoints && element.parent && element.type !== 'bpmn:EndEvent';
}

export const menus = {
  __init__: ['ourPalette', 'ourContextPad', 'ourAppendMenu', 'ourReplaceMenu'],
  ourPalette: ['type', Palette],
  ourContextPad: ['type', ContextPad],
  ourAppendMenu: ['type', AppendMenu],
  ourReplaceMenu: ['type', ReplaceMenu],
};
