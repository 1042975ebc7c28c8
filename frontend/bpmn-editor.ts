import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { icon } from './bpmn-editor/icons';
import { LocalCopy } from './bpmn-editor/local-copy';
import { modeler } from './bpmn-editor/modeler';
import { download, onPaper, toPng } from './bpmn-editor/pictures';
import type { Block } from './bpmn-editor/pieces';
import type { Problem } from './bpmn-editor/problems';
import { Sending } from './bpmn-editor/sending';
import { addStyles } from './bpmn-editor/styles';
import type { Texts } from './bpmn-editor/words';

const NARROW = 600;
const READABLE = 0.7;
const AIR = 60;
const BAR = 56;

const SHORTCUTS = [
  'N, P', 'A', 'R', 'E', '← ↑ → ↓', 'Delete', 'S', 'L', 'Ctrl+Z', 'Ctrl+Y', 'Ctrl+C, Ctrl+V', 'Ctrl+D', 'Ctrl+A', 'Ctrl+F',
  'Ctrl++, Ctrl+−, Ctrl+0', 'Esc', 'F1',
];

/**
 * The drawing of a draft that can be changed. It holds no history and no truth: each change goes to the server, which checks
 * and completes it and may send the drawing back.
 */
class BpmnEditor extends LitElement {
  static override properties = {
    name: { type: String },
    draft: { type: String },
    blocks: { type: Array },
    problems: { type: Array },
    texts: { type: Object },
    readonly: { type: Boolean },
    state: { state: true },
  };

  declare name: string;
  declare draft: string;
  declare blocks: Block[];
  declare problems: Problem[];
  declare texts: Texts;
  declare readonly: boolean;
  declare state: string;

  #modeler?: any;
  #sending?: Sending;
  #told = '';
  #wanted = '';
  #fitted = false;
  #importing = false;
  #waiting?: { xml: string; revision: number; answers: number };
  #turn: Promise<unknown> = Promise.resolve();
  #size = new ResizeObserver(() => this.#fitOnce());

  constructor() {
    super();
    this.name = '';
    this.draft = '';
    this.blocks = [];
    this.problems = [];
    this.texts = {};
    this.readonly = false;
    this.state = '';
  }

  // The library listens to the document and asks it what lies under the mouse; inside a shadow it would only see the host.
  protected override createRenderRoot() {
    return this;
  }

  override render() {
    const { texts } = this;
    return html`
      <div class="k-canvas"></div>
      <div class="k-canvas-bar" role="toolbar" aria-label=${texts.bar ?? nothing}>
        ${this.#tool('zoomIn', () => this.#zoom(1))} ${this.#tool('zoomOut', () => this.#zoom(-1))}
        ${this.#tool('fit', () => this.fit())} ${this.#tool('map', () => this.#modeler.get('minimap').toggle())}
        ${this.#tool('keys', () => this.#help())}
      </div>
      <p class="k-canvas-state" role="status">${this.state}</p>
      <dialog class="k-canvas-keys" aria-label=${texts.keys ?? nothing}>
        <h2>${texts.keys}</h2>
        <dl>
          ${SHORTCUTS.map((key, i) => html`<div><dt>${key}</dt><dd>${texts['key' + i]}</dd></div>`)}
        </dl>
        <form method="dialog"><button type="submit">${texts.close}</button></form>
      </dialog>
    `;
  }

  #tool(name: string, click: () => void) {
    const label = this.texts[name] ?? name;
    return html`<button type="button" title=${label} aria-label=${label} @click=${click}>${unsafeHTML(icon(name))}</button>`;
  }

  override connectedCallback() {
    super.connectedCallback();
    addStyles();
    this.setAttribute('role', 'region');
    this.#size.observe(this);
    addEventListener('pagehide', this.#leaving);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#size.disconnect();
    removeEventListener('pagehide', this.#leaving);
    this.#leaving();
  }

  #leaving = () => this.#sending?.flush();

  protected override firstUpdated() {
    this.#sending = new Sending(
      new LocalCopy(this.draft),
      async () => (await this.#modeler.saveXML({ format: true })).xml,
      (change) => this.#tell('draft-changed', change),
      (state, at) => (this.state = (this.texts[state] ?? '').replace('{0}', at)),
    );
    const host = this;
    this.#modeler = modeler(
      this.querySelector<HTMLElement>('.k-canvas')!,
      { get texts() { return host.texts; }, get blocks() { return host.blocks; } },
      { undo: () => this.#ask('undo-asked'), redo: () => this.#ask('redo-asked'), help: () => this.#help() },
    );
    this.#modeler.on('commandStack.changed', () => {
      if (!this.#importing) {
        this.#sending!.changed();
      }
    });
    this.#modeler.on('selection.changed', () => this.#selected());
    // An answer other than undefined would keep the event from the library's own listeners.
    this.#modeler.on(['directEditing.deactivate', 'drag.cleanup', 'popupMenu.closed'], () => {
      setTimeout(() => this.#late());
    });
    const copy = this.#sending.copy.found();
    if (copy) {
      this.#tell('local-copy-found', copy);
    }
  }

  protected override updated(changed: PropertyValues) {
    if (changed.has('name')) {
      this.setAttribute('aria-label', this.name);
      this.querySelector('svg[data-element-id], .djs-container > svg')?.setAttribute('aria-label', this.name);
    }
    if (changed.has('problems')) {
      this.#showProblems();
    }
    if (changed.has('readonly')) {
      this.#modeler.get('lock').set('readonly', this.readonly);
    }
    if (changed.has('blocks') || changed.has('texts')) {
      this.#modeler.get('eventBus').fire('i18n.changed');
    }
  }

  /**
   * Shows what the server has. If it answers the change {@code answers} and something newer was drawn meanwhile, that newer
   * one is on its way and will be answered too, so this is let go. Anything else that the server says stands.
   */
  async show(xml: string, revision: number, answers = 0) {
    await this.updateComplete;
    if (answers && this.#sending!.newerThan(answers)) {
      this.#sending!.revision = revision;
    } else if (this.#busy()) {
      this.#waiting = { xml, revision, answers };
    } else {
      await this.#import(xml, revision);
    }
    if (answers) {
      this.#sending!.answered(answers, revision);
    }
  }

  /** The server has the change as it is. */
  async saved(change: number, revision: number) {
    await this.updateComplete;
    this.#sending!.answered(change, revision);
  }

  /** The server would not keep it: it stays here. */
  refused(change: number) {
    this.#sending!.refused(change);
  }

  /** Somebody is typing a name or dragging: what arrives waits, and a name that was typed is put in again. */
  #busy() {
    return (
      this.#modeler.get('directEditing').isActive() ||
      this.#modeler.get('dragging').context() ||
      this.#modeler.get('popupMenu').isOpen()
    );
  }

  async #late() {
    if (!this.#waiting || this.#busy()) {
      return;
    }
    const { xml, revision, answers } = this.#waiting;
    this.#waiting = undefined;
    if (answers && this.#sending!.newerThan(answers)) {
      return;
    }
    const typed = this.#sending!.unsent() ? this.#modeler.get('selection').get()[0] : undefined;
    const [id, name] = [typed?.id?.replace(/_label$/, ''), typed?.businessObject?.name];
    await this.#import(xml, revision);
    const again = id && this.#modeler.get('elementRegistry').get(id);
    if (again && name !== undefined && again.businessObject.name !== name) {
      this.#modeler.get('modeling').updateLabel(again, name);
    }
  }

  #import(xml: string, revision: number) {
    this.#turn = this.#turn.then(() => this.#importNow(xml, revision)).catch((e) => console.error(e));
    return this.#turn;
  }

  async #importNow(xml: string, revision: number) {
    const canvas = this.#modeler.get('canvas');
    const selection = this.#modeler.get('selection');
    const seen = this.#fitted ? canvas.viewbox() : undefined;
    const part = this.#fitted ? canvas.getRootElement().id : undefined;
    const selected = selection.get().map((it: any) => it.id);
    this.#sending!.drop();
    this.#sending!.revision = revision;
    this.#importing = true;
    try {
      await this.#modeler.importXML(xml);
    } finally {
      this.#importing = false;
    }
    const known = this.#modeler.get('elementRegistry');
    if (part && canvas.getRootElements().some((root: any) => root.id === part)) {
      canvas.setRootElement(known.get(part));
    }
    if (seen) {
      canvas.viewbox({ x: seen.x, y: seen.y, width: seen.width, height: seen.height });
    } else {
      this.#fitOnce();
    }
    const wanted = this.#wanted ? [this.#wanted] : selected;
    selection.select(wanted.map((id: string) => known.get(id)).filter(Boolean));
    if (this.#wanted) {
      this.select(this.#wanted);
    }
    this.#selected();
    this.#showProblems();
    canvas._svg.setAttribute('aria-label', this.name);
    canvas._svg.setAttribute('role', 'application');
  }

  /** Selects one thing and brings it into sight. */
  async select(id: string) {
    await this.updateComplete;
    const found = this.#modeler.get('elementRegistry').get(id);
    this.#wanted = found ? '' : id;
    if (found) {
      this.#modeler.get('selection').select(found);
      this.#modeler.get('canvas').scrollToElement(found, 100);
    }
  }

  search() {
    this.#modeler.get('searchPad').open();
  }

  /** The whole drawing in what the palette leaves free. */
  fit() {
    this.#see(0);
  }

  /** @param least not smaller than this; what does not fit then is seen from its beginning */
  #see(least: number) {
    const canvas = this.#modeler.get('canvas');
    const { outer, inner } = canvas.viewbox();
    const palette = this.querySelector<HTMLElement>('.djs-palette.open');
    const left = palette ? palette.offsetLeft + palette.offsetWidth : 0;
    const wide = (outer.width - left - AIR) / inner.width;
    const whole = Math.min(wide, (outer.height - AIR - BAR) / inner.height, 1);
    const scale = Math.max(whole, least);
    if (scale <= 0) {
      return;
    }
    const middle = (left + outer.width) / 2 / scale;
    canvas.viewbox({
      x: scale > wide ? inner.x - (left + AIR / 2) / scale : inner.x + inner.width / 2 - middle,
      y: inner.y + inner.height / 2 - (outer.height - BAR) / 2 / scale,
      width: outer.width / scale,
      height: outer.height / scale,
    });
  }

  /** Shows how the procedure runs, or ends that. */
  async run(on: boolean) {
    await this.#sending!.flush();
    this.#modeler.get('run').set(on);
  }

  async exportSvg(file: string) {
    const { svg } = await this.#modeler.saveSVG();
    download(new Blob([onPaper(svg)], { type: 'image/svg+xml' }), file);
  }

  async exportPng(file: string) {
    const { svg } = await this.#modeler.saveSVG();
    download(await toPng(onPaper(svg)), file);
  }

  /** What the server would get now. */
  async currentXml(): Promise<string> {
    return (await this.#modeler.saveXML({ format: true })).xml;
  }

  forgetLocalCopy() {
    this.#sending!.copy.forget();
  }

  async #ask(what: string) {
    await this.#sending!.flush();
    this.#tell(what);
  }

  #selected() {
    if (this.#importing) {
      return;
    }
    const all = this.#modeler.get('selection').get();
    const id = all.length === 1 ? (all[0].labelTarget ?? all[0]).id : '';
    if (id !== this.#told) {
      this.#told = id;
      this.#tell('element-selected', { id });
    }
  }

  #showProblems() {
    this.#modeler?.get('problems').show(this.problems, (id: string) => this.select(id));
  }

  #zoom(by: number) {
    this.#modeler.get('zoomScroll').stepZoom(by);
  }

  #help() {
    this.querySelector<HTMLDialogElement>('.k-canvas-keys')!.showModal();
  }

  #fitOnce() {
    if (!this.#fitted && this.#modeler?.getDefinitions() && this.clientWidth > 0 && this.clientHeight > 0) {
      if (this.clientWidth < NARROW) {
        this.#modeler.get('palette').close();
      }
      this.#see(READABLE);
      this.#fitted = true;
    }
  }

  #tell(name: string, detail?: unknown) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('bpmn-editor', BpmnEditor);
