import AnimationModule from 'bpmn-js-token-simulation/lib/animation';
import SimulatorModule from 'bpmn-js-token-simulation/lib/simulator';
import ColoredScopesModule from 'bpmn-js-token-simulation/lib/features/colored-scopes';
import ContextPads from 'bpmn-js-token-simulation/lib/features/context-pads/ContextPads';
import ContextPadsModule from 'bpmn-js-token-simulation/lib/features/context-pads';
import ElementNotifications from 'bpmn-js-token-simulation/lib/features/element-notifications/ElementNotifications';
import ExclusiveGatewayModule from 'bpmn-js-token-simulation/lib/features/exclusive-gateway-settings';
import InclusiveGatewayModule from 'bpmn-js-token-simulation/lib/features/inclusive-gateway-settings';
import SimulationStateModule from 'bpmn-js-token-simulation/lib/features/simulation-state';
import TokenCountModule from 'bpmn-js-token-simulation/lib/features/token-count';

type Translate = (text: string) => string;

/** The library's buttons on the things that wait, with our words. */
class Buttons extends (ContextPads as any) {
  constructor(bus: any, registry: any, overlays: any, injector: any, canvas: any, filter: any, private translate: Translate) {
    super(bus, registry, overlays, injector, canvas, filter);
  }

  _addOverlay(element: any, options: any) {
    const label = this.translate(options.html.title);
    options.html.title = label;
    options.html.setAttribute('aria-label', label);
    super._addOverlay(element, options);
  }
}
(Buttons as any).$inject = [...(ContextPads as any).$inject, 'translate'];

class Notices extends (ElementNotifications as any) {
  constructor(overlays: any, bus: any, private translate: Translate) {
    super(overlays, bus);
  }

  addElementNotification(element: any, options: any) {
    super.addElementNotification(element, { ...options, text: this.translate(options.text) });
  }
}
(Notices as any).$inject = [...(ElementNotifications as any).$inject, 'translate'];

// The library would read its colours from the page, where there are none for the dark.
const COLOURS: Record<string, string> = {
  '--token-simulation-grey-darken-30': 'var(--k-drawing-chosen, #0b5cad)',
  '--token-simulation-grey-lighten-56': '#909090',
  '--token-simulation-green-base-44': '#1c6b3c',
  '--token-simulation-white': '#ffffff',
};

/** Shows how the procedure runs: a dot goes through it, and whoever watches chooses the way at each fork. */
export class Run {
  static $inject = ['eventBus', 'canvas', 'lock', 'simulator', 'elementRegistry'];

  on = false;

  constructor(private bus: any, private canvas: any, private lock: any, private simulator: any, private registry: any) {
    bus.on('import.parse.start', () => this.set(false));
  }

  set(on: boolean) {
    if (on === this.on) {
      return;
    }
    this.on = on;
    this.lock.set('run', on);
    this.canvas.getContainer().parentNode.classList.toggle('simulation', on);
    this.bus.fire('tokenSimulation.toggleMode', { active: on });
    if (on) {
      this.begin();
    }
  }

  private begin() {
    const root = this.canvas.getRootElement();
    const start = this.registry.find((it: any) => it.type === 'bpmn:StartEvent' && it.parent === root);
    const [waiting] = start ? this.simulator.findSubscriptions({ element: start }) : [];
    if (waiting) {
      this.simulator.trigger({ event: waiting.event, scope: waiting.scope });
    }
  }
}

export const run = {
  __depends__: [
    SimulatorModule,
    AnimationModule,
    ColoredScopesModule,
    ContextPadsModule,
    ExclusiveGatewayModule,
    InclusiveGatewayModule,
    SimulationStateModule,
    TokenCountModule,
  ],
  __init__: ['run'],
  contextPads: ['type', Buttons],
  elementNotifications: ['type', Notices],
  simulationStyles: ['value', { get: (name: string) => COLOURS[name] }],
  run: ['type', Run],
};
