import { ioError } from '../../electron/share/shareIo.ts';
import type { ShareCall, ShareIo } from '../../electron/share/shareIo.ts';

/** The process is gone: has no code, so that nothing takes it for a refusal and tidies up after it. */
export class Killed extends Error {}

/** One thing that goes wrong, at the call with that number (counted from 0) or from it on. */
export interface Fault {
  readonly at: number;
  readonly slag:
    | { readonly typ: 'kill'; readonly nar: 'fore' | 'efter' }
    /** Part of a write, then the process is gone. */
    | { readonly typ: 'torn'; readonly andel: number }
    | {
        readonly typ: 'errno';
        readonly code: string;
        readonly nar: 'fore' | 'efter';
        /** How many calls in a row. */
        readonly ganger: number;
      };
}

interface Inode {
  data: Uint8Array;
  durable: Uint8Array | null;
}

/** What is left on the server after it lost power. */
export type PowerLoss =
  /** Only what was synced. */
  | 'bara-synkat'
  /** All names, but bytes that were not synced are zeros. */
  | 'namn-utan-innehall'
  /** All names, half of the bytes that were not synced. */
  | 'halva-innehallet';

/**
 * A share in memory that can be made to fail at any call, with what has reached the disk apart from what only seems
 * to have. The same tree is opened by several machines: `open` gives each its own script of faults and call counter.
 */
export class FaultyShare {
  private names = new Map<string, Inode>();
  private durableNames = new Map<string, Inode>();
  private folders = new Set<string>(['']);
  private caseFolding: boolean;

  constructor(options: { readonly caseFolding?: boolean } = {}) {
    this.caseFolding = options.caseFolding ?? false;
  }

  private key(path: string): string {
    return this.caseFolding ? path.toLowerCase() : path;
  }
  private find(path: string): [string, Inode] | undefined {
    const wanted = this.key(path);
    if (!this.caseFolding) {
      const inode = this.names.get(path);
      return inode === undefined ? undefined : [path, inode];
    }
    for (const entry of this.names) if (this.key(entry[0]) === wanted) return entry;
    return undefined;
  }

  /** Puts a file there as if it had always been: for foreign files, damage, ransomware. */
  plant(path: string, data: Uint8Array | string): void {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
    const inode = { data: bytes, durable: bytes };
    const there = this.find(path);
    this.names.set(there?.[0] ?? path, inode);
    this.durableNames.set(there?.[0] ?? path, inode);
    for (let i = path.indexOf('/'); i > 0; i = path.indexOf('/', i + 1)) this.folders.add(path.slice(0, i));
  }
  unlink(path: string): void {
    this.names.delete(path);
    this.durableNames.delete(path);
  }
  get(path: string): Uint8Array | undefined {
    return this.find(path)?.[1].data;
  }
  paths(): readonly string[] {
    return [...this.names.keys()].toSorted();
  }
  /** Nothing is left but an empty folder: what an unmounted share looks like. */
  unmount(): () => void {
    const kept = { names: this.names, durable: this.durableNames, folders: this.folders };
    this.names = new Map();
    this.durableNames = new Map();
    this.folders = new Set(['']);
    return () => {
      this.names = kept.names;
      this.durableNames = kept.durable;
      this.folders = kept.folders;
    };
  }
  copy(): FaultyShare {
    const twin = new FaultyShare({ caseFolding: this.caseFolding });
    const clones = new Map<Inode, Inode>();
    const clone = (i: Inode) => {
      const made = clones.get(i) ?? { ...i };
      clones.set(i, made);
      return made;
    };
    twin.names = new Map([...this.names].map(([p, i]) => [p, clone(i)]));
    twin.durableNames = new Map([...this.durableNames].map(([p, i]) => [p, clone(i)]));
    twin.folders = new Set(this.folders);
    return twin;
  }
  losePower(how: PowerLoss): void {
    const all = new Set([...this.names.values(), ...this.durableNames.values()]);
    for (const inode of all) {
      const synced = inode.durable ?? new Uint8Array();
      if (how === 'bara-synkat') inode.data = synced;
      else if (synced.length < inode.data.length) {
        const kept = how === 'halva-innehallet' ? Math.floor(inode.data.length / 2) : 0;
        inode.data = Uint8Array.from(inode.data, (byte, i) => (i < kept ? byte : 0));
      }
      inode.durable = inode.data;
    }
    if (how === 'bara-synkat') this.names = new Map(this.durableNames);
    else this.durableNames = new Map(this.names);
  }

  /** Opens the share as one machine sees it. `overwrite` exists for the writer that must fail, and for nothing else. */
  open(
    fault?: Fault,
    options: {
      readonly stale?: (folder: string, names: readonly string[]) => readonly string[];
      /** What the server's clock says, in milliseconds. */
      readonly serverClock?: number;
    } = {},
  ): OpenShare {
    const log: ShareCall[] = [];
    const files = new Map<number, Inode>();
    let dead = false;
    let nextFile = 3;

    const call = <T>(name: ShareCall, path: string, effect: () => T, torn?: (part: number) => void): T => {
      if (dead) throw new Killed('processen är borta');
      const n = log.push(name) - 1;
      const slag = fault?.slag;
      if (slag === undefined || fault === undefined) return effect();
      if (slag.typ === 'errno') {
        if (n < fault.at || n >= fault.at + slag.ganger) return effect();
        if (slag.nar === 'efter') effect();
        throw ioError(slag.code, path);
      }
      if (n !== fault.at) return effect();
      dead = true;
      if (slag.typ === 'torn') torn?.(slag.andel);
      else if (slag.nar === 'efter') effect();
      throw new Killed(`dödad vid ${name}`);
    };
    const inodeAt = (path: string): Inode => {
      const found = this.find(path);
      if (found === undefined) throw ioError(this.folders.has(path) ? 'EISDIR' : 'ENOENT', path);
      return found[1];
    };
    const parent = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
    const needFolder = (folder: string) => {
      if (!this.folders.has(folder)) throw ioError('ENOENT', folder);
    };
    const fileAt = (fd: number): Inode => {
      const inode = files.get(fd);
      if (inode === undefined) throw ioError('EBADF', String(fd));
      return inode;
    };
    const openFile = (inode: Inode): number => {
      files.set(nextFile, inode);
      return nextFile++;
    };
    const append = (fd: number, bytes: Uint8Array) => {
      const inode = fileAt(fd);
      const joined = new Uint8Array(inode.data.length + bytes.length);
      joined.set(inode.data);
      joined.set(bytes, inode.data.length);
      inode.data = joined;
    };
    const create = (path: string): number => {
      needFolder(parent(path));
      if (this.find(path) !== undefined) throw ioError('EEXIST', path);
      const inode: Inode = { data: new Uint8Array(), durable: null };
      this.names.set(path, inode);
      return openFile(inode);
    };
    const listNames = (folder: string): readonly string[] => {
      needFolder(folder);
      const prefix = folder === '' ? '' : `${folder}/`;
      const found = new Set<string>();
      for (const path of [...this.names.keys(), ...this.folders])
        if (path.startsWith(prefix) && path.length > prefix.length)
          found.add(path.slice(prefix.length).split('/')[0] ?? '');
      const names = [...found];
      return options.stale?.(folder, names) ?? names;
    };
    const move = (from: string, to: string) => {
      const inode = inodeAt(from);
      this.names.delete(this.find(from)?.[0] ?? from);
      this.names.delete(this.find(to)?.[0] ?? to);
      this.names.set(to, inode);
    };
    const makeFolder = (folder: string) => {
      needFolder(parent(folder));
      if (this.folders.has(folder)) throw ioError('EEXIST', folder);
      this.folders.add(folder);
    };
    const unlink = (path: string) => {
      inodeAt(path);
      this.names.delete(this.find(path)?.[0] ?? path);
    };
    const syncNames = (folder: string) => {
      needFolder(folder);
      for (const path of this.durableNames.keys())
        if (parent(path) === folder && !this.names.has(path)) this.durableNames.delete(path);
      for (const [path, inode] of this.names) if (parent(path) === folder) this.durableNames.set(path, inode);
    };
    const readUpTo = (path: string, max: number): Uint8Array => {
      const { data } = inodeAt(path);
      if (data.length > max) throw ioError('EFBIG', path);
      return data.slice();
    };

    return {
      log,
      list: async (folder) => call('list', folder, () => listNames(folder)),
      read: async (path, max) => call('read', path, () => readUpTo(path, max)),
      mkdir: async (folder) => call('mkdir', folder, () => makeFolder(folder)),
      openNew: async (path) => call('openNew', path, () => create(path)),
      write: async (fd, bytes) =>
        call(
          'write',
          String(fd),
          () => append(fd, bytes),
          (part) => append(fd, bytes.slice(0, Math.floor(bytes.length * part))),
        ),
      sync: async (fd) =>
        call('sync', String(fd), () => {
          const inode = fileAt(fd);
          inode.durable = inode.data;
        }),
      close: async (fd) =>
        call('close', String(fd), () => {
          fileAt(fd);
          files.delete(fd);
        }),
      rename: async (from, to) => call('rename', from, () => move(from, to)),
      remove: async (path) => call('remove', path, () => unlink(path)),
      syncFolder: async (folder) => call('syncFolder', folder, () => syncNames(folder)),
      writtenAt: async (path) =>
        call('writtenAt', path, () => {
          inodeAt(path);
          return options.serverClock ?? 0;
        }),
      overwrite: async (path) =>
        call('openNew', path, () => {
          const there = this.find(path);
          if (there === undefined) return create(path);
          there[1].data = new Uint8Array();
          return openFile(there[1]);
        }),
    };
  }
}

export interface OpenShare extends ShareIo {
  /** The calls so far, in order. */
  readonly log: readonly ShareCall[];
  readonly overwrite: (path: string) => Promise<number>;
}
