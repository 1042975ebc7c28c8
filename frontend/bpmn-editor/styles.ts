import bpmnStyles from 'bpmn-js/dist/assets/bpmn-js.css?raw';
import diagramStyles from 'bpmn-js/dist/assets/diagram-js.css?raw';
import runStyles from 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css?raw';
import mapStyles from 'diagram-js-minimap/assets/diagram-js-minimap.css?raw';
import ourStyles from './editor.css?raw';

let sheet: CSSStyleSheet | undefined;

/** The styles of the canvas come with it and not with every page. */
export function addStyles() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync([diagramStyles, bpmnStyles, mapStyles, runStyles, ourStyles].join('\n'));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
}
