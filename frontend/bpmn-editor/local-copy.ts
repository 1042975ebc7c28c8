/** Work that the server has not confirmed. A procedure holds no case and no person, so it may stay on the device. */
export interface Copy {
  xml: string;
  revision: number;
  at: number;
}

const DAYS_KEPT = 7;

/** Keeps what was drawn while the line was down, for one draft, until the server says that it has it. */
export class LocalCopy {
  constructor(private readonly draft: string) {}

  keep(copy: Copy) {
    this.quietly(() => localStorage.setItem(this.key, JSON.stringify(copy)));
  }

  forget() {
    this.quietly(() => localStorage.removeItem(this.key));
  }

  found(): Copy | undefined {
    return this.quietly(() => {
      const copy = JSON.parse(localStorage.getItem(this.key) ?? 'null') as Copy | null;
      if (!copy || Date.now() - copy.at > DAYS_KEPT * 86_400_000) {
        localStorage.removeItem(this.key);
        return undefined;
      }
      return copy;
    });
  }

  private get key() {
    return 'koldoo.draft.' + this.draft;
  }

  // A full or forbidden store must not stop the work.
  private quietly<T>(doing: () => T): T | undefined {
    try {
      return this.draft ? doing() : undefined;
    } catch (e) {
      console.warn(e);
      return undefined;
    }
  }
}
