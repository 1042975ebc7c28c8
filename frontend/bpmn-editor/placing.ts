import type { Piece, Target } from './pieces';

// The files of the mechanism are drawn with wider tasks than the library's.
const TASK = { width: 120, height: 80 };

/** Makes new things for the canvas and puts them there, by mouse or without one. */
export class Placing {
  static $inject = ['elementFactory', 'create', 'autoPlace', 'modeling', 'canvas', 'selection'];

  constructor(
    private readonly factory: any,
    private readonly create: any,
    private readonly autoPlace: any,
    private readonly modeling: any,
    private readonly canvas: any,
    private readonly selection: any,
  ) {}

  /** The thing follows the mouse until it is dropped. */
  start(event: Event, piece: Piece, source?: any) {
    const made = this.make(piece);
    this.create.start(event, made, { source, hints: { autoSelect: [made[0]] } });
  }

  append(source: any, piece: Piece) {
    const [shape] = this.make(piece);
    this.autoPlace.append(source, shape);
  }

  /** By keyboard: after the selected thing where that is possible, else in the middle of what is seen. */
  put(piece: Piece) {
    const [selected] = this.selection.get();
    if (selected && !selected.waypoints && !selected.labelTarget && selected.type !== 'bpmn:EndEvent' && piece.id !== 'start') {
      this.append(selected, piece);
      return;
    }
    const seen = this.canvas.viewbox();
    const middle = { x: Math.round(seen.x + seen.width / 2), y: Math.round(seen.y + seen.height / 2) };
    const made = this.make(piece);
    this.modeling.createElements(made, middle, this.canvas.getRootElement());
    this.selection.select(made[0]);
  }

  private make(piece: Piece): any[] {
    const shape = this.factory.createShape({ ...piece.target, ...size(piece.target) });
    if (piece.block) {
      shape.businessObject.set('koldoo:block', piece.block);
      shape.businessObject.set('name', piece.label);
    }
    if (piece.target.type !== 'bpmn:SubProcess') {
      return [shape];
    }
    return [shape, this.factory.createShape({ type: 'bpmn:StartEvent', x: 40, y: 82, parent: shape })];
  }
}

function size(target: Target) {
  return ['bpmn:UserTask', 'bpmn:CallActivity'].includes(target.type) ? TASK : {};
}
