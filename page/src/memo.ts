/** A part that is drawn anew only when `same` says that its properties differ. */
import { Component } from 'preact';
import type { JSX } from 'preact';

export function memo<Props extends object>(
  draw: (props: Props) => JSX.Element,
  same: (a: Props, b: Props) => boolean,
): new (props: Props) => Component<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return !same(this.props as Props, next as Props);
    }

    override render(props: Props): JSX.Element {
      return draw(props);
    }
  };
}
