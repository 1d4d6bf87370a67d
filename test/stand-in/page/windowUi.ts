import type { makeCodec } from './codec.ts';

export interface MenuLine {
  readonly id: string;
  readonly label: string;
  readonly accelerator: string;
  /** The page handles the key itself, as for copy and paste. */
  readonly isNative: boolean;
  readonly isSeparator: boolean;
  readonly lines: readonly MenuLine[];
}

export type DialogQuestion =
  | {
      readonly kind: 'open' | 'folder';
      readonly title: string;
      readonly folder: string;
      readonly slag: readonly string[];
      readonly many: boolean;
    }
  | {
      readonly kind: 'save';
      readonly title: string;
      readonly folder: string;
      readonly name: string;
      readonly slag: readonly string[];
    }
  | {
      readonly kind: 'message';
      readonly title: string;
      readonly text: string;
      readonly buttons: readonly string[];
    };

/** Paths that were chosen, or the number of the button; null when the dialog was left. */
export type DialogAnswer = { readonly paths: readonly string[] } | { readonly button: number } | null;

/**
 * The menu row and the dialogs of the stand-in. Runs as source text in a world of its own in the page, so it names
 * nothing outside itself; its elements live under one element with a shadow root and a style sheet of its own.
 */
export function windowUi(binding: string, codecMaker: typeof makeCodec): void {
  if (window !== window.top) return;
  type Listing = { folder: string; parent: string; folders: string[]; files: string[] };
  type FromShell =
    | { kind: 'menu'; menu: MenuLine[] }
    | { kind: 'ask'; id: string; question: DialogQuestion }
    | ({ kind: 'listing' } & Listing);

  const world = globalThis as unknown as Record<string, unknown>;
  const codec = codecMaker();
  const post = (message: unknown): void => {
    (world[binding] as (text: string) => void)(codec.encode(message));
  };
  const rowHeight = 30;
  let menu: MenuLine[] = [];
  let onListing: ((listing: Listing) => void) | undefined;

  const host = document.createElement('varsam-fonster');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; color-scheme: light dark; font: 14px/1.4 'Segoe UI', system-ui, sans-serif; }
    @media print { :host { display: none } }
    * { box-sizing: border-box; font: inherit; color: CanvasText; }
    [role=menubar] { position: fixed; inset: 0 0 auto 0; height: ${rowHeight}px; z-index: 2147483647; display: flex;
      background: Canvas; border-bottom: 1px solid GrayText; padding: 0 4px; }
    button { background: none; border: 0; padding: 3px 10px; cursor: default; text-align: start; }
    [role=menuitem]:is(:hover, :focus-visible, [aria-expanded=true]) { background: Highlight; color: HighlightText; }
    [role=menuitem]:is(:hover, :focus-visible) * { color: HighlightText; }
    [role=menu] { position: absolute; top: 100%; background: Canvas; border: 1px solid GrayText; padding: 4px 0; min-width: 290px;
      box-shadow: 0 4px 12px #0004; display: grid; }
    [role=menu] button { display: flex; justify-content: space-between; gap: 32px; padding: 5px 16px; min-height: 32px; }
    .menu { position: relative; display: flex; }
    hr { border: 0; border-top: 1px solid GrayText; width: 100%; margin: 4px 0; }
    dialog { background: Canvas; border: 1px solid GrayText; border-radius: 6px; padding: 20px; width: min(640px, 92vw); }
    dialog::backdrop { background: #0006; }
    h2 { font-size: 20px; margin: 0 0 12px; }
    form { display: grid; gap: 12px; }
    label { display: grid; gap: 4px; }
    input, select { background: Field; color: FieldText; border: 1px solid GrayText; border-radius: 6px; padding: 6px 8px;
      min-height: 32px; width: 100%; }
    select { min-height: 220px; }
    .row { display: flex; gap: 8px; justify-content: flex-end; }
    .row button, .path button { border: 1px solid GrayText; border-radius: 6px; padding: 6px 14px; min-height: 32px; background: ButtonFace; }
    .path { display: grid; grid-template-columns: 1fr auto; gap: 8px; align-items: end; }
    p { margin: 0; white-space: pre-line; }
    :focus-visible { outline: 3px solid CanvasText; outline-offset: 2px; }
    [role=menuitem]:focus-visible { outline-offset: -3px; }
  `);
  shadow.adoptedStyleSheets = [sheet];
  const pageSheet = new CSSStyleSheet();
  pageSheet.replaceSync(
    `@media screen { :root { --fonster-topp: ${rowHeight}px; box-sizing: border-box; block-size: 100%; padding-block-start: ${rowHeight}px !important; } }`,
  );

  function make<T extends keyof HTMLElementTagNameMap>(
    tag: T,
    attributes: Readonly<Record<string, string>>,
    ...children: readonly (Node | string)[]
  ): HTMLElementTagNameMap[T] {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  // The menu row.
  const bar = make('div', { role: 'menubar', 'aria-label': 'Meny' });
  shadow.append(bar);
  let before: Element | null = null;
  const plain = (label: string): string => label.replace('&', '');
  const mnemonic = (label: string): string => (/&(.)/u.exec(label)?.[1] ?? '').toLowerCase();
  const shown = (accelerator: string): string =>
    accelerator.replace('CmdOrCtrl', 'Ctrl').replace('Plus', '+');
  const tops = (): HTMLElement[] => [...bar.querySelectorAll<HTMLElement>('.menu > [role=menuitem]')];
  const linesOf = (top: HTMLElement): HTMLElement[] => [
    ...(top.parentElement?.querySelectorAll<HTMLElement>('[role=menu] [role=menuitem]') ?? []),
  ];
  const isOpen = (): boolean => bar.querySelector('[aria-expanded=true]') !== null;

  function closeMenus(givesBackFocus: boolean): void {
    for (const top of tops()) {
      top.setAttribute('aria-expanded', 'false');
      top.parentElement?.querySelector('[role=menu]')?.remove();
    }
    if (!givesBackFocus) return;
    if (before instanceof HTMLElement) before.focus();
    else if (shadow.activeElement instanceof HTMLElement) shadow.activeElement.blur();
    before = null;
  }

  function enter(top: HTMLElement | undefined): void {
    before ??= document.activeElement === host ? null : document.activeElement;
    top?.focus();
  }

  function choose(line: MenuLine): void {
    closeMenus(true);
    post({ kind: 'menu', id: line.id });
  }

  function openMenu(top: HTMLElement, line: MenuLine): void {
    closeMenus(false);
    enter(top);
    top.setAttribute('aria-expanded', 'true');
    const list = make('div', { role: 'menu', 'aria-label': plain(line.label) });
    for (const item of line.lines) {
      if (item.isSeparator) {
        list.append(make('hr', {}));
        continue;
      }
      const keys = make('span', { 'aria-hidden': 'true' }, shown(item.accelerator));
      const button = make(
        'button',
        { role: 'menuitem', tabindex: '-1' },
        make('span', {}, plain(item.label)),
        keys,
      );
      if (item.accelerator !== '')
        button.setAttribute('aria-keyshortcuts', shown(item.accelerator).replace('Ctrl', 'Control'));
      button.addEventListener('click', () => {
        choose(item);
      });
      list.append(button);
    }
    top.parentElement?.append(list);
  }

  function drawMenu(): void {
    bar.replaceChildren(
      ...menu.map((line, index) => {
        const top = make(
          'button',
          {
            role: 'menuitem',
            'aria-haspopup': 'menu',
            'aria-expanded': 'false',
            tabindex: index === 0 ? '0' : '-1',
          },
          plain(line.label),
        );
        // Before focus moves, so that what had focus can have it back.
        top.addEventListener('pointerdown', (event) => {
          event.preventDefault();
        });
        top.addEventListener('click', () => {
          if (top.getAttribute('aria-expanded') === 'true') closeMenus(true);
          else openMenu(top, line);
        });
        top.addEventListener('pointerenter', () => {
          if (isOpen() && top.getAttribute('aria-expanded') !== 'true') openMenu(top, line);
        });
        return make('div', { class: 'menu', role: 'none' }, top);
      }),
    );
  }

  function step(from: readonly HTMLElement[], by: number): HTMLElement | undefined {
    const at = from.findIndex((element) => element === shadow.activeElement);
    return from.at((at + by + from.length) % from.length);
  }

  bar.addEventListener('keydown', (event) => {
    const focused = shadow.activeElement;
    const top = tops().find((candidate) => candidate.parentElement?.contains(focused) === true);
    if (top === undefined) return;
    const lines = linesOf(top);
    const index = tops().indexOf(top);
    const wasOpen = isOpen();
    const openTop = (to: HTMLElement | undefined): void => {
      openAt(to === undefined ? -1 : tops().indexOf(to));
    };
    switch (event.key) {
      case 'ArrowRight':
      case 'ArrowLeft': {
        const next = tops().at((index + (event.key === 'ArrowRight' ? 1 : -1)) % tops().length);
        if (wasOpen) openTop(next);
        else next?.focus();
        break;
      }
      case 'ArrowDown':
        if (wasOpen && focused !== top) step(lines, 1)?.focus();
        else openTop(top);
        break;
      case 'ArrowUp':
        if (wasOpen) step(lines, -1)?.focus();
        break;
      case 'Home':
        lines[0]?.focus();
        break;
      case 'End':
        lines.at(-1)?.focus();
        break;
      case 'Enter':
      case ' ':
        if (focused === top) openTop(top);
        else (focused as HTMLElement | null)?.click();
        break;
      case 'Escape':
      case 'Tab':
        closeMenus(true);
        break;
      default: {
        const at = menu[index]?.lines
          .filter((line) => !line.isSeparator)
          .findIndex((line) => mnemonic(line.label) === event.key.toLowerCase());
        if (!wasOpen || at === undefined || at === -1) return;
        lines[at]?.click();
      }
    }
    event.preventDefault();
    event.stopPropagation();
  });

  // Accelerators, and Alt as in other programs.
  function isPressed(accelerator: string, event: KeyboardEvent): boolean {
    const parts = accelerator.split('+');
    const key = parts.at(-1) === 'Plus' ? '+' : (parts.at(-1) ?? '');
    const isLetter = /^(?:[A-Z0-9]|F\d+)$/u.test(key);
    return (
      (event.ctrlKey || event.metaKey) === parts.includes('CmdOrCtrl') &&
      event.altKey === parts.includes('Alt') &&
      (!isLetter || event.shiftKey === parts.includes('Shift')) &&
      event.key.toUpperCase() === key
    );
  }
  function openAt(index: number): void {
    const top = tops()[index];
    const line = menu[index];
    if (top === undefined || line === undefined) return;
    openMenu(top, line);
    linesOf(top)[0]?.focus();
  }
  let isAltAlone = false;
  window.addEventListener(
    'keydown',
    (event) => {
      isAltAlone = event.key === 'Alt';
      if (shadow.querySelector('dialog') !== null || !event.isTrusted) return;
      const line = menu
        .flatMap((top) => top.lines)
        .find((item) => !item.isNative && item.accelerator !== '' && isPressed(item.accelerator, event));
      const top =
        event.altKey && !event.ctrlKey
          ? menu.findIndex((item) => mnemonic(item.label) === event.key.toLowerCase())
          : -1;
      if (line !== undefined) choose(line);
      else if (event.key === 'F10' && !event.shiftKey) enter(tops()[0]);
      else if (top !== -1) openAt(top);
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  window.addEventListener('keyup', (event) => {
    if (event.key !== 'Alt' || !isAltAlone || !event.isTrusted) return;
    if (document.activeElement === host) closeMenus(true);
    else enter(tops()[0]);
    event.preventDefault();
  });
  window.addEventListener('pointerdown', (event) => {
    if (!event.composedPath().includes(bar)) closeMenus(isOpen());
  });

  // Dialogs.
  function ask(id: string, question: DialogQuestion): void {
    const came = document.activeElement;
    const heading = make('h2', { id: 'rubrik' }, question.title);
    const dialog = make('dialog', { 'aria-labelledby': 'rubrik' }, heading);
    const answer = (given: DialogAnswer): void => {
      dialog.remove();
      if (came instanceof HTMLElement) came.focus();
      post({ kind: 'answer', id, answer: given });
    };
    dialog.addEventListener('cancel', () => {
      answer(null);
    });
    dialog.append(question.kind === 'message' ? messageForm(question, answer) : fileForm(question, answer));
    shadow.append(dialog);
    dialog.showModal();
  }

  function messageForm(
    question: Extract<DialogQuestion, { kind: 'message' }>,
    answer: (given: DialogAnswer) => void,
  ): Node {
    const buttons = question.buttons.map((label, button) => {
      const element = make('button', { type: 'button' }, label);
      element.addEventListener('click', () => {
        answer({ button });
      });
      return element;
    });
    return make('form', {}, make('p', {}, question.text), make('div', { class: 'row' }, ...buttons));
  }

  function fileForm(
    question: Exclude<DialogQuestion, { kind: 'message' }>,
    answer: (given: DialogAnswer) => void,
  ): Node {
    const isSave = question.kind === 'save';
    const verb = { open: 'Öppna', folder: 'Välj mappen', save: 'Spara' }[question.kind];
    const path = make('input', { name: 'mapp', autocomplete: 'off', spellcheck: 'false' });
    const up = make('button', { type: 'button' }, 'Upp en nivå');
    const list = make('select', {
      size: '10',
      ...(question.kind === 'open' && question.many ? { multiple: '' } : {}),
    });
    const name = make('input', { name: 'filnamn', autocomplete: 'off', spellcheck: 'false' });
    const notice = make('p', { role: 'alert' });
    const confirm = make('button', { type: 'submit' }, verb);
    const leave = make('button', { type: 'button' }, 'Avbryt');
    let here: Listing = { folder: question.folder, parent: question.folder, folders: [], files: [] };
    let confirmedName = '';
    const separator = question.folder.includes('\\') ? '\\' : '/';
    const inside = (entry: string): string =>
      here.folder.endsWith(separator) ? here.folder + entry : here.folder + separator + entry;
    let isTyping = false;
    const go = (folder: string): void => {
      isTyping = false;
      list.setAttribute('aria-busy', 'true');
      post({ kind: 'list', folder, slag: question.slag });
    };
    onListing = (listing) => {
      here = listing;
      // What is being typed while a folder is read stays.
      if (!isTyping) path.value = listing.folder;
      list.removeAttribute('aria-busy');
      const option = (entry: string, value: string): HTMLElement => make('option', { value }, entry);
      list.replaceChildren(
        ...listing.folders.map((entry) => option(`${entry}${separator}`, `mapp:${entry}`)),
        ...(question.kind === 'folder' ? [] : listing.files.map((entry) => option(entry, `fil:${entry}`))),
      );
    };
    const chosen = (): string[] => [...list.selectedOptions].map((option) => option.value);
    const openChosenFolder = (): boolean => {
      const folder = chosen().find((value) => value.startsWith('mapp:'));
      if (folder !== undefined) go(inside(folder.slice('mapp:'.length)));
      return folder !== undefined;
    };
    const files = (): string[] =>
      chosen()
        .filter((value) => value.startsWith('fil:'))
        .map((value) => value.slice('fil:'.length));

    function submit(): void {
      if (list.hasAttribute('aria-busy')) return;
      if (path.value !== here.folder) {
        go(path.value);
        return;
      }
      if (question.kind === 'folder') {
        if (!openChosenFolder()) answer({ paths: [here.folder] });
      } else if (isSave) save();
      else if (!openChosenFolder() && files().length > 0) answer({ paths: files().map(inside) });
    }

    function save(): void {
      const kind = question.slag[0];
      const wanted = name.value.trim();
      if (wanted === '' || /[\\/]/u.test(wanted)) {
        notice.textContent = 'Skriv ett filnamn utan snedstreck.';
        return;
      }
      const full =
        kind === undefined || wanted.toLowerCase().endsWith(`.${kind}`) ? wanted : `${wanted}.${kind}`;
      if (here.files.includes(full) && confirmedName !== full) {
        confirmedName = full;
        notice.textContent = `${full} finns redan. Tryck på Ersätt för att skriva över den.`;
        confirm.textContent = 'Ersätt';
        return;
      }
      answer({ paths: [inside(full)] });
    }

    const form = make(
      'form',
      {},
      make('div', { class: 'path' }, make('label', {}, 'Mapp', path), up),
      make('label', {}, question.kind === 'folder' ? 'Mappar' : 'Mappar och filer', list),
      ...(isSave ? [make('label', {}, 'Filnamn', name)] : []),
      notice,
      make('div', { class: 'row' }, leave, confirm),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submit();
    });
    path.addEventListener('input', () => {
      isTyping = true;
    });
    list.addEventListener('dblclick', submit);
    list.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') submit();
    });
    list.addEventListener('change', () => {
      const [file] = files();
      if (isSave && file !== undefined) name.value = file;
    });
    name.addEventListener('input', () => {
      confirmedName = '';
      confirm.textContent = verb;
      notice.textContent = '';
    });
    up.addEventListener('click', () => {
      go(here.parent);
    });
    leave.addEventListener('click', () => {
      answer(null);
    });
    if (isSave) {
      name.value = question.name;
      name.setAttribute('autofocus', '');
    }
    go(question.folder);
    return form;
  }

  world[`${binding}Deliver`] = (text: string): void => {
    const message = codec.decode(text) as FromShell;
    if (message.kind === 'menu') {
      menu = message.menu;
      drawMenu();
    } else if (message.kind === 'ask') ask(message.id, message.question);
    else onListing?.(message);
  };

  const report = (): void => {
    post({
      kind: 'bounds',
      bounds: { x: window.screenX, y: window.screenY, width: window.outerWidth, height: window.outerHeight },
    });
  };
  for (const event of ['resize', 'blur', 'focus', 'mouseleave']) window.addEventListener(event, report);

  function attach(): void {
    document.documentElement.prepend(host);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, pageSheet];
    post({ kind: 'ready' });
    report();
  }
  if (document.documentElement === null || document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', attach, { once: true });
  } else attach();
}
