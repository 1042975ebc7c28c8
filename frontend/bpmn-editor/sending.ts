import type { LocalCopy } from './local-copy';

const PAUSE = 400;
const PATIENCE = 5_000;

export interface Change {
  xml: string;
  revision: number;
  change: number;
}

/** Brings each change to the server, a moment after the last stroke, and keeps a copy here until the server has it. */
export class Sending {
  revision = 0;

  #changes = 0;
  #answered = 0;
  #timer?: ReturnType<typeof setTimeout>;
  #patience?: ReturnType<typeof setTimeout>;

  constructor(
    readonly copy: LocalCopy,
    private readonly xml: () => Promise<string>,
    private readonly send: (change: Change) => void,
    private readonly say: (state: 'saving' | 'saved' | 'kept' | 'refused', at: string) => void,
  ) {}

  changed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** Sends what waits, at once. */
  async flush() {
    if (!this.unsent()) {
      return;
    }
    this.drop();
    const change = ++this.#changes;
    const xml = await this.xml();
    this.copy.keep({ xml, revision: this.revision, at: Date.now() });
    this.say('saving', '');
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => this.say('kept', ''), navigator.onLine ? PATIENCE : 0);
    this.send({ xml, revision: this.revision, change });
  }

  /** Forgets what waits: the server has said what stands. */
  drop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  unsent() {
    return this.#timer !== undefined;
  }

  newerThan(change: number) {
    return this.unsent() || change < this.#changes;
  }

  refused(change: number) {
    if (change === this.#changes) {
      clearTimeout(this.#patience);
      this.say('refused', '');
    }
  }

  answered(change: number, revision: number) {
    this.revision = revision;
    this.#answered = Math.max(this.#answered, change);
    if (this.#answered === this.#changes) {
      clearTimeout(this.#patience);
      this.copy.forget();
      this.say('saved', new Date().toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit' }));
    }
  }
}
