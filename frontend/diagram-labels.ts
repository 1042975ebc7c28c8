import BpmnImporter from 'bpmn-js/lib/import/BpmnImporter';

const ROOM = 4;

/**
 * The places of names were measured for English. A longer word in the reader's language would be broken in the middle, so its
 * place is made as wide as the word for the eye; the file keeps its own measures.
 */
class Labels extends (BpmnImporter as any) {
  addLabel(semantic: any, di: any, element: any) {
    const place = di.label?.bounds;
    const words = String(semantic.name ?? '').split(/\s+/);
    const needed = place ? Math.max(...words.map((word) => this.widthOf(word))) + ROOM : 0;
    if (!place || needed <= place.width) {
      return super.addLabel(semantic, di, element);
    }
    const { x, width } = place;
    // Names of arrows stand beside them, all others in the middle of something.
    place.x = element.waypoints ? x : x - (needed - width) / 2;
    place.width = needed;
    try {
      return super.addLabel(semantic, di, element);
    } finally {
      place.x = x;
      place.width = width;
    }
  }

  widthOf(word: string): number {
    return this._textRenderer.getDimensions(word, {
      box: { width: 1000, height: 30 },
      style: this._textRenderer.getExternalStyle(),
    }).width;
  }
}
(Labels as any).$inject = (BpmnImporter as any).$inject;

export const labels = { bpmnImporter: ['type', Labels] };
