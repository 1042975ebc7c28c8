import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import diagramStyles from 'bpmn-js/dist/assets/diagram-js.css?raw';
import { css, html, LitElement, unsafeCSS, type PropertyValues } from 'lit';

interface Canvas {
  zoom(level: 'fit-viewport', center?: 'auto'): number;
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
}

const MARKER = 'highlighted';

/** A BPMN diagram to look at: it can be moved and zoomed by mouse and keyboard, not changed. */
class BpmnView extends LitElement {
  static override properties = {
    name: { type: String },
    xml: { type: String },
    highlighted: { type: Array },
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
    `,
  ];

  declare name: string;
  declare xml: string;
  declare highlighted: string[];

  #viewer?: NavigatedViewer;
  #shown = Promise.resolve();
  #marked: string[] = [];
  #fitted = false;
  #size = new ResizeObserver(() => this.#fit());

  constructor() {
    super();
    this.name = '';
    this.xml = '';
    this.highlighted = [];
  }

  override render() {
    return html`<div id="canvas"></div>`;
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
    if (changed.has('xml') || changed.has('highlighted')) {
      // One after the other: a second import must not overtake the first.
      this.#shown = this.#shown.then(() => this.#show(changed.has('xml'))).catch((e) => console.error(e));
    }
  }

  async #show(again: boolean) {
    if (!this.xml) {
      this.#viewer?.clear();
      return;
    }
    this.#viewer ??= new NavigatedViewer({ container: this.renderRoot.querySelector<HTMLElement>('#canvas')! });
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
    const known = this.#viewer!.get<{ get(id: string): unknown }>('elementRegistry');
    this.#marked.forEach((id) => canvas.removeMarker(id, MARKER));
    this.#marked = this.highlighted.filter((id) => known.get(id));
    this.#marked.forEach((id) => canvas.addMarker(id, MARKER));
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
