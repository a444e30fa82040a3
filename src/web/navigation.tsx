import { createContext, type ComponentChildren, type JSX } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { formatAddress, parseAddress, type Address, type View } from './address.js';

export interface Navigation {
  readonly address: Address;
  /** Shows another view, as a step that the browser's back button undoes. What is left out stays, but evidence closes. */
  readonly go: (change: Partial<Address>) => void;
}

const NavigationContext = createContext<Navigation | undefined>(undefined);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('useNavigation outside NavigationProvider');
  return navigation;
}

const addressAfter = (address: Address, change: Partial<Address>): Address => ({ ...address, evidence: [], ...change });

export function NavigationProvider({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const [address, setAddress] = useState(() => parseAddress(location.search));
  useEffect(() => {
    const read = (): void => { setAddress(parseAddress(location.search)); };
    addEventListener('popstate', read);
    return () => { removeEventListener('popstate', read); };
  }, []);
  const navigation = useMemo((): Navigation => ({
    address,
    go: (change) => {
      const next = addressAfter(address, change);
      history.pushState(null, '', formatAddress(next));
      setAddress(next);
    },
  }), [address]);
  return <NavigationContext.Provider value={navigation}>{children}</NavigationContext.Provider>;
}

const wantsNewTab = (event: MouseEvent): boolean => event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

/** What a link to a view needs, so that it opens here by a click and anywhere by its address. */
export function useLink(view: View): { readonly href: string; readonly onClick: (event: MouseEvent) => void } {
  const { address, go } = useNavigation();
  return {
    href: formatAddress(addressAfter(address, { view })),
    onClick: (event) => {
      if (wantsNewTab(event)) return;
      event.preventDefault();
      event.stopPropagation();
      go({ view });
    },
  };
}

export interface LinkProps {
  readonly to: View;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly lang?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-current'?: 'page' | undefined;
}

export function Link({ to, children, ...rest }: LinkProps): JSX.Element {
  return <a {...rest} {...useLink(to)}>{children}</a>;
}
