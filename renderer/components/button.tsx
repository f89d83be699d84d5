/** Buttons, and links that look like them. One primary button a screen. */
import type { ReactNode } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

interface Common {
  readonly kind?: ButtonKind;
  readonly children: ReactNode;
  /** What a screen reader says, where the content is only a picture. */
  readonly label?: string;
}

interface ButtonProps extends Common {
  readonly onPress: (event: PressEvent) => void;
  readonly isDisabled?: boolean;
  /** Shows that the press is being answered; presses meanwhile do nothing. */
  readonly isPending?: boolean;
  readonly autoFocus?: boolean;
}

export function Button({
  kind = 'plain',
  children,
  label,
  isDisabled = false,
  isPending = false,
  autoFocus = false,
  onPress,
}: ButtonProps) {
  return (
    <AriaButton
      className={`button button-${kind}`}
      onPress={onPress}
      isDisabled={isDisabled}
      isPending={isPending}
      autoFocus={autoFocus}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </AriaButton>
  );
}

export function LinkButton({ kind = 'plain', children, label, href }: Common & { readonly href: string }) {
  return (
    <a
      className={`button button-${kind}`}
      href={href}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </a>
  );
}
