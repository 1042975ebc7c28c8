import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import diagramStyles from 'bpmn-js/dist/assets/diagram-js.css?raw';
import { labels } from './diagram-labels';
import { css, html, LitElement, nothing, unsafeCSS, type PropertyValues } from 'lit';

type Kind = 'added' | 'removed' | 'changed';

interface Canvas {
  zoom(level: 'fit-viewport', center?: 'auto'): number;
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
}

interface Overlays {
  add(id: string, type: string, overlay: { position: { top: number; left: number }; html: HTMLElement }): void;
  remove(filter: { type: string }): void;
}

const MARKER = 'highlighted';

// A sign beside the colour: not everybody sees the colours, and not every printer has them.
const SIGNS: Record<Kind, string> = { added: '+', removed: '−', changed: '≠' };

/** A BPMN diagram to look at: it can be moved and zoomed by mouse and keyboard, not changed. */
class BpmnView extends LitElement {
  static override properties = {
    name: { type: String },
    xml: { type: String },
    highlighted: { type: Array },
    changes: { type: Object },
    legend: { type: Object },
  };

  static override styles = [
    unsafeCSS(diagramStyles),
    css`
      :host {
        display: block;
        position: relative;
        height: 20rem;
      }
      #canvas {
        position: absolute;
        inset: 0;
      }
      .highlighted .djs-visual > :nth-child(1) {
        stroke: var(--aura-accent-color, #1a5fb4) !important;
        stroke-width: 4px !important;
      }
      .added .djs-visual > :nth-child(1) {
        stroke: #1c6b3c !important;
        stroke-width: 3px !important;
      }
      .removed .djs-visual > :nth-child(1) {
        stroke: #b3261e !important;
        stroke-width: 3px !important;
        stroke-dasharray: 4 4;
      }
      .changed .djs-visual > :nth-child(1) {
        stroke: #7a4d00 !important;
        stroke-width: 3px !important;
        stroke-dasharray: 12 3;
      }
      .sign {
        width: 1.25rem;
        height: 1.25rem;
        border-radius: 50%;
        color: #fff;
        font: 700 1rem/1.25rem system-ui, sans-serif;
        text-align: center;
        display: inline-block;
      }
      .sign-added {
        background: #1c6b3c;
      }
      .sign-removed {
        background: #b3261e;
      }
      .sign-changed {
        background: #7a4d00;
      }
      ul {
        position: absolute;
        left: 8px;
        bottom: 8px;
        margin: 0;
        padding: 0.25rem 0.5rem;
        list-style: none;
        border-radius: 6px;
        background: #fff;
        color: #22242a;
        font-size: 0.9rem;
        pointer-events: none;
      }
    `,
  ];

  declare name: string;
  declare xml: string;
  declare highlighted: string[];
  declare changes: Record<string, Kind>;
  declare legend: Partial<Record<Kind, string>>;

  #viewer?: NavigatedViewer;
  #shown = Promise.resolve();
  #marked: [string, string][] = [];
  #fitted = false;
  #size = new ResizeObserver(() => this.#fit());

  constructor() {
    super();
    this.name = '';
    this.xml = '';
    this.highlighted = [];
    this.changes = {};
    this.legend = {};
  }

  override render() {
    return html`<div id="canvas"></div>
      ${this.#legend()}`;
  }

  #legend() {
    const shown = (Object.keys(SIGNS) as Kind[]).filter((kind) => Object.values(this.changes).includes(kind));
    return shown.length === 0
      ? nothing
      : html`<ul>
          ${shown.map((kind) => html`<li><span class="sign sign-${kind}" aria-hidden="true">${SIGNS[kind]}</span> ${this.legend[kind]}</li>`)}
        </ul>`;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'figure');
    this.#size.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override updated(changed: PropertyValues) {
    if (changed.has('name')) {
      this.setAttribute('aria-label', this.name);
    }
    if (changed.has('xml') || changed.has('highlighted') || changed.has('changes')) {
      // One after the other: a second import must not overtake the first.
      this.#shown = this.#shown.then(() => this.#show(changed.has('xml'))).catch((e) => console.error(e));
    }
  }

  async #show(again: boolean) {
    if (!this.xml) {
      this.#viewer?.clear();
      return;
    }
    this.#viewer ??= new NavigatedViewer({
      container: this.renderRoot.querySelector<HTMLElement>('#canvas')!,
      additionalModules: [labels],
    } as any);
    if (again) {
      this.#marked = [];
      this.#fitted = false;
      await this.#viewer.importXML(this.xml);
      this.#fit();
    }
    this.#mark();
  }

  #mark() {
    const canvas = this.#viewer!.get<Canvas>('canvas');
    const overlays = this.#viewer!.get<Overlays>('overlays');
    const known = this.#viewer!.get<{ get(id: string): unknown }>('elementRegistry');
    this.#marked.forEach(([id, marker]) => canvas.removeMarker(id, marker));
    overlays.remove({ type: 'change' });
    this.#marked = [
      ...this.highlighted.map((id): [string, string] => [id, MARKER]),
      ...Object.entries(this.changes),
    ].filter(([id]) => known.get(id)) as [string, string][];
    this.#marked.forEach(([id, marker]) => canvas.addMarker(id, marker));
    this.#marked
      .filter(([, marker]) => marker !== MARKER)
      .forEach(([id, marker]) => overlays.add(id, 'change', { position: { top: -10, left: -10 }, html: this.#sign(marker as Kind) }));
  }

  #sign(kind: Kind) {
    const sign = document.createElement('span');
    sign.className = `sign sign-${kind}`;
    sign.textContent = SIGNS[kind];
    sign.title = this.legend[kind] ?? '';
    return sign;
  }

  // In a closed panel there is no size yet, so the first sight of one fits the diagram into it.
  #fit() {
    if (!this.#fitted && this.#viewer && this.clientWidth > 0 && this.clientHeight > 0) {
      this.#viewer.get<Canvas>('canvas').zoom('fit-viewport', 'auto');
      this.#fitted = true;
    }
  }
}

customElements.define('bpmn-view', BpmnView);
