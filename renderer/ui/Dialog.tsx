import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** Without padding and with the title for screen readers only. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** A window over the page: keeps the focus, gives it back, closes with Esc. */
export const Dialog = ({ title, isOpen, onClose, wide = false, bare = false, children }: Props) => (
  <ModalOverlay
    className="veil"
    isOpen={isOpen}
    isDismissable
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
  >
    <Modal className={wide ? 'modal wide' : 'modal'}>
      <AriaDialog className={bare ? 'dialog flush' : 'dialog'}>
        <Heading slot="title" level={2} className={bare ? 'visually-hidden' : ''}>
          {title}
        </Heading>
        {children}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);

interface ConfirmProps {
  readonly title: string;
  readonly text: string;
  /** The verb on the button that does it. */
  readonly act: string;
  readonly isOpen: boolean;
  readonly danger?: boolean;
  readonly onAct: () => void;
  readonly onClose: () => void;
}

/** Asks once before something that cannot be taken back. */
export const ConfirmDialog = ({ title, text, act, isOpen, danger = false, onAct, onClose }: ConfirmProps) => (
  <Dialog title={title} isOpen={isOpen} onClose={onClose}>
    <p>{text}</p>
    <div className="dialog-actions">
      <Button
        kind={danger ? 'danger' : 'primary'}
        onPress={() => {
          onAct();
          onClose();
        }}
      >
        {act}
      </Button>
      <Button onPress={onClose}>Avbryt</Button>
    </div>
  </Dialog>
);
