/** Something the check found: where, in words, and how bad. */
export interface Problem {
  element: string;
  text: string;
  severity: 'ERROR' | 'WARNING';
}

/** A sign on each thing that has a problem. The words are the hint of the sign, and in the list beside the canvas. */
export class Problems {
  static $inject = ['overlays', 'canvas', 'elementRegistry'];

  private marked: [string, string][] = [];

  constructor(private overlays: any, private canvas: any, private registry: any) {}

  show(problems: Problem[], select: (id: string) => void) {
    this.overlays.remove({ type: 'k-problem' });
    this.marked.filter(([id]) => this.registry.get(id)).forEach(([id, marker]) => this.canvas.removeMarker(id, marker));
    this.marked = [];
    for (const id of new Set(problems.map((problem) => problem.element))) {
      if (this.registry.get(id) && this.registry.get(id) !== this.canvas.getRootElement()) {
        this.mark(id, problems.filter((problem) => problem.element === id), select);
      }
    }
  }

  private mark(id: string, found: Problem[], select: (id: string) => void) {
    const bad = found.some((problem) => problem.severity === 'ERROR');
    const marker = bad ? 'k-wrong' : 'k-doubtful';
    this.canvas.addMarker(id, marker);
    this.marked.push([id, marker]);
    const sign = document.createElement('button');
    sign.type = 'button';
    sign.className = 'k-sign ' + marker;
    sign.textContent = bad ? '!' : '?';
    sign.title = found.map((problem) => problem.text).join('\n');
    sign.setAttribute('aria-label', sign.title);
    sign.addEventListener('click', () => select(id));
    this.overlays.add(id, 'k-problem', { position: { top: -12, left: -12 }, html: sign });
  }
}
