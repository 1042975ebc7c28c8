import SearchPadModule from 'diagram-js/lib/features/search-pad';

/** Ctrl+F: by the name that is read on the canvas, never by the inner id. */
class Finding {
  static $inject = ['searchPad', 'elementRegistry', 'canvas'];

  constructor(searchPad: any, private registry: any, private canvas: any) {
    searchPad.registerProvider(this);
  }

  find(pattern: string) {
    const wanted = pattern.trim().toLocaleLowerCase();
    const roots = this.canvas.getRootElements();
    return this.registry
      .filter((it: any) => !it.labelTarget && !roots.includes(it))
      .map((element: any) => ({ element, name: String(element.businessObject.name ?? '') }))
      .map(({ element, name }: any) => ({ element, name, at: name.toLocaleLowerCase().indexOf(wanted) }))
      .filter(({ at }: any) => at >= 0)
      .sort((a: any, b: any) => a.at - b.at || a.name.localeCompare(b.name))
      .map(({ element, name, at }: any) => ({
        element,
        primaryTokens: [
          { normal: name.slice(0, at) },
          { matched: name.slice(at, at + wanted.length) },
          { normal: name.slice(at + wanted.length) },
        ].filter((token) => Object.values(token)[0]),
        secondaryTokens: [],
      }));
  }
}

export const finding = { __depends__: [SearchPadModule], __init__: ['finding'], finding: ['type', Finding] };
