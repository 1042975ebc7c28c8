declare module '*.css?raw' {
  const text: string;
  export default text;
}
declare module 'diagram-js-minimap';
declare module 'bpmn-js-token-simulation/lib/*';
declare module 'bpmn-js/lib/core';
declare module 'bpmn-js/lib/features/*';
declare module 'diagram-js/lib/features/*';
declare module 'diagram-js/lib/navigation/*';
declare module 'diagram-js/lib/i18n/translate';
declare module 'bpmn-js/lib/import/BpmnImporter';
