import type { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

// What nearly every screen needs comes in one file instead of forty.
const common = new RegExp(
  '/@vaadin/(a11y-base|button|common-frontend|component-base|dialog|field-base|horizontal-layout|icon|input-container|item' +
    '|lit-renderer|notification|overlay|scroller|text-field|tooltip|vaadin-themable-mixin|vertical-layout)/|/node_modules/lit',
);

const customConfig: UserConfigFn = () => ({
  build: {
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'common', test: common }] } },
    },
  },
});

export default overrideVaadinConfig(customConfig);
