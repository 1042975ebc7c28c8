import type { Texts } from './words';

/** A ready block of the server: which plain element stands for it until the server has completed it. */
export interface Block {
  key: string;
  label: string;
  hint?: string;
  kind: 'task' | 'call' | 'gateway' | 'timer' | 'end';
  icon?: string;
}

/** Something that may be put on the canvas, or that a thing there may become. */
export interface Piece {
  id: string;
  group: 'blocks' | 'single';
  icon: string;
  label: string;
  hint?: string;
  target: Target;
  block?: string;
}

export interface Target {
  type: string;
  eventDefinitionType?: string;
  isExpanded?: boolean;
  cancelActivity?: boolean;
}

const TIMER = 'bpmn:TimerEventDefinition';

/** All that the check lets through. What is not here cannot be drawn. */
export const PLAIN: Record<string, Target> = {
  task: { type: 'bpmn:UserTask' },
  call: { type: 'bpmn:CallActivity' },
  part: { type: 'bpmn:SubProcess', isExpanded: true },
  exclusive: { type: 'bpmn:ExclusiveGateway' },
  parallel: { type: 'bpmn:ParallelGateway' },
  inclusive: { type: 'bpmn:InclusiveGateway' },
  timer: { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: TIMER },
  start: { type: 'bpmn:StartEvent' },
  end: { type: 'bpmn:EndEvent' },
  endAll: { type: 'bpmn:EndEvent', eventDefinitionType: 'bpmn:TerminateEventDefinition' },
  timerStops: { type: 'bpmn:BoundaryEvent', eventDefinitionType: TIMER, cancelActivity: true },
  timerBeside: { type: 'bpmn:BoundaryEvent', eventDefinitionType: TIMER, cancelActivity: false },
};

const OF_A_BLOCK: Record<Block['kind'], Target> = {
  task: PLAIN.task,
  call: PLAIN.call,
  gateway: PLAIN.exclusive,
  timer: PLAIN.timer,
  end: PLAIN.end,
};

const ON_THE_PALETTE = ['task', 'call', 'exclusive', 'parallel', 'inclusive', 'timer', 'part', 'start', 'end'];

export function pieces(blocks: Block[], texts: Texts): Piece[] {
  return [
    ...blocks.map(
      (block): Piece => ({
        id: 'block-' + block.key,
        group: 'blocks',
        icon: block.icon || block.key,
        label: block.label,
        hint: block.hint,
        target: block.key === 'parallel' ? PLAIN.parallel : OF_A_BLOCK[block.kind] ?? PLAIN.task,
        block: block.key,
      }),
    ),
    ...ON_THE_PALETTE.map((name) => plain(name, texts)),
  ];
}

/** What the thing on the canvas may become, itself left out. */
export function becomes(type: string, terminates: boolean, stops: boolean, texts: Texts): Piece[] {
  const names =
    {
      'bpmn:UserTask': ['call', 'part'],
      'bpmn:Task': ['task', 'call', 'part'],
      'bpmn:CallActivity': ['task', 'part'],
      'bpmn:ExclusiveGateway': ['parallel', 'inclusive'],
      'bpmn:ParallelGateway': ['exclusive', 'inclusive'],
      'bpmn:InclusiveGateway': ['exclusive', 'parallel'],
      'bpmn:EndEvent': [terminates ? 'end' : 'endAll'],
      'bpmn:BoundaryEvent': [stops ? 'timerBeside' : 'timerStops'],
    }[type] ?? [];
  return names.map((name) => plain(name, texts));
}

function plain(name: string, texts: Texts): Piece {
  const drawn = name.startsWith('timer') ? 'timer' : name;
  return { id: name, group: 'single', icon: drawn, label: texts[name] ?? name, hint: texts[name + 'Hint'], target: PLAIN[name] };
}
