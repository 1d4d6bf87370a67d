const carriesFiles = (e: DragEvent): boolean => e.dataTransfer?.types.includes('Files') === true;

/**
 * Files that are dropped anywhere but where they are asked for do nothing: the page is not exchanged for the file, and
 * the pointer says so. A place that takes files has prevented the event before it comes here. Text that is dragged between fields is left alone. Gives the function that stops it.
 */
export function vaktaSlapp(target: Window): () => void {
  const refuse = (e: DragEvent): void => {
    if (!carriesFiles(e) || e.defaultPrevented) return;
    e.preventDefault();
    if (e.dataTransfer !== null) e.dataTransfer.dropEffect = 'none';
  };
  target.addEventListener('dragover', refuse);
  target.addEventListener('drop', refuse);
  return () => {
    target.removeEventListener('dragover', refuse);
    target.removeEventListener('drop', refuse);
  };
}
