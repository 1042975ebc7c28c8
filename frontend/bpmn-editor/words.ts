/** The words of the canvas in the reader's language, by key; they come from the server. */
export type Texts = Record<string, string>;

// What the libraries say in English by themselves, and under which key we have words for it.
const OF_THE_LIBRARIES: Texts = {
  'Search in diagram': 'search',
  'Open minimap': 'mapOpen',
  'Close minimap': 'mapClose',
  'Open {element}': 'openPart',
  'Set Sequence Flow': 'runOtherWay',
  'Trigger Event': 'runGoOn',
  'Add pause point': 'runStopHere',
  'Remove pause point': 'runDoNotStop',
  Finished: 'runEnded',
  'flow elements must be children of pools/participants': 'notHere',
};

/** Puts our words in the place of the libraries'. An unknown sentence stays as it is: better English than nothing. */
export function wordsModule(texts: () => Texts) {
  return {
    translate: [
      'value',
      (template: string, replacements: Texts = {}) =>
        (texts()[OF_THE_LIBRARIES[template.trim()] ?? template] ?? template).replace(
          /{([^}]+)}/g,
          (whole, key) => replacements[key] ?? Object.values(replacements)[Number(key)] ?? whole,
        ),
    ],
  };
}
