import type { ButtonHTMLAttributes, ReactNode } from "react";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  label: string;
  /** For buttons that stay down; undefined for those that do not. */
  pressed?: boolean;
  children: ReactNode;
}

/** A quiet square button that shows a picture and says a name. */
export function IconButton({ label, pressed, children, className = "", ...rest }: Props) {
  const look = pressed
    ? "bg-ink text-paper"
    : "text-soft hover:bg-panel hover:text-ink disabled:opacity-30 disabled:hover:bg-transparent";
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      className={`grid size-8 shrink-0 place-items-center rounded-[4px] transition-colors [&_svg]:size-[17px] [&_svg]:stroke-[1.6] ${look} ${className}`}
      {...rest}
    >
      {children}
    </button>
  );
}
