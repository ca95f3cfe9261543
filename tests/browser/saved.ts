/** The files that a page hands to its visitor. Firefox tells no test of a download, so they are taken at the anchor. */
import type { Page } from 'playwright';

export interface Saved {
  readonly name: string;
  readonly type: string;
  /** As base64, since a PNG is no text. */
  readonly data: string;
}

/** Runs in the page before its scripts: keeps what is offered, and saves nothing on this machine. */
export function keepFiles(): void {
  const blobs = new Map<string, Blob>();
  const saved: { name: string; blob: Blob }[] = [];
  Object.assign(globalThis, { saved });
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    const address = create(blob);
    blobs.set(address, blob);
    return address;
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob && this.download) saved.push({ name: this.download, blob });
    else click.call(this);
  };
}

/** What was offered so far, in order. */
export function savedFiles(page: Page): Promise<Saved[]> {
  return page.evaluate(() => {
    const { saved } = globalThis as unknown as { saved: { name: string; blob: Blob }[] };
    const read = async ({ name, blob }: { name: string; blob: Blob }) => {
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const data = btoa(bytes.reduce((all, byte) => all + String.fromCharCode(byte), ''));
      return { name, type: blob.type, data };
    };
    return Promise.all(saved.map(read));
  });
}

export const textOf = ({ data }: Saved) => Buffer.from(data, 'base64').toString('utf8');
