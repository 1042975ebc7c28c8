// What our files say beside standard BPMN, for the reader and writer of the diagram: workflows/koldoo.xsd, and the two
// attributes of the engine that the check allows. Without it a copied task would lose its words.

const words = (name: string) => ({
  name,
  superClass: ['Element'],
  meta: { allowedIn: ['*'] },
  properties: [
    { name: 'lang', isAttr: true, type: 'String' },
    { name: 'text', isBody: true, type: 'String' },
  ],
});

const text = (name: string, ...attributes: string[]) => ({
  name,
  superClass: ['Element'],
  meta: { allowedIn: ['*'] },
  properties: [
    ...attributes.map((attribute) => ({ name: attribute, isAttr: true, type: 'String' })),
    { name: 'text', isBody: true, type: 'String' },
  ],
});

const coded = (name: string, attributes: string[], children: [string, string][]) => ({
  name,
  superClass: ['Element'],
  meta: { allowedIn: ['*'] },
  properties: [
    ...attributes.map((attribute) => ({ name: attribute, isAttr: true, type: 'String' })),
    ...children.map(([child, type]) => ({ name: child, type, isMany: true })),
  ],
});

export const koldoo = {
  name: 'Koldoo',
  prefix: 'koldoo',
  uri: 'https://koldoo.org/bpmn/1',
  xml: { tagAlias: 'lowerCase' },
  types: [
    { name: 'ReadyBlock', extends: ['bpmn:FlowNode'], properties: [{ name: 'block', isAttr: true, type: 'String' }] },
    words('Label'),
    words('Guidance'),
    words('Help'),
    text('Party'),
    text('Role'),
    text('Stage'),
    text('Discloses'),
    text('NotBy'),
    text('Needs'),
    text('Returns'),
    text('VersionOf', 'body'),
    text('Source', 'asOf', 'certainty'),
    coded('Choice', ['code'], [['labels', 'Label']]),
    coded('Outcome', ['code'], [['labels', 'Label']]),
    coded(
      'Field',
      ['key', 'kind', 'required', 'requiredFor', 'showIf'],
      [
        ['labels', 'Label'],
        ['helps', 'Help'],
        ['choices', 'Choice'],
      ],
    ),
  ],
};

export const flowable = {
  name: 'Flowable',
  prefix: 'flowable',
  uri: 'http://flowable.org/bpmn',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'OfTheEngine',
      extends: ['bpmn:UserTask'],
      properties: [
        { name: 'formKey', isAttr: true, type: 'String' },
        { name: 'dueDate', isAttr: true, type: 'String' },
      ],
    },
  ],
};
