import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type AnchorLinkProps = AnchorProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps>;
const PlainAnchor = ({ ref, ...props }: AnchorLinkProps & { ref?: Ref<HTMLAnchorElement> }) => (
  <Anchor ref={ref} {...props} />
);
const TextLinkOf = createLink(PlainAnchor);
/** A link within the site, drawn as text: `<TextLink to="/tickets">`. */
export const TextLink: LinkComponent<typeof PlainAnchor> = (props) => <TextLinkOf preload="intent" {...props} />;

type ButtonLinkProps = ButtonProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>;
const ButtonAnchor = ({ ref, ...props }: ButtonLinkProps & { ref?: Ref<HTMLAnchorElement> }) => (
  <Button component="a" ref={ref} {...props} />
);
const ButtonLinkOf = createLink(ButtonAnchor);
/** A link within the site, drawn as a button: `<ButtonLink to="/tickets/new">`. */
export const ButtonLink: LinkComponent<typeof ButtonAnchor> = (props) => <ButtonLinkOf preload="intent" {...props} />;
