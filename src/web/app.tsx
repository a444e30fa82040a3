import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatAddress, type View } from './address.js';
import { Link, NavigationProvider, useNavigation } from './navigation.js';
import { SearchBox } from './parts/search-box.js';
import { About } from './views/about.js';
import { Add } from './views/add.js';
import { Between } from './views/between.js';
import { Document } from './views/document.js';
import { Documents } from './views/documents.js';
import { Entity } from './views/entity.js';
import { EvidencePanel } from './views/evidence.js';
import { Home } from './views/home.js';
import { Overview } from './views/overview.js';
import { Product } from './views/product.js';
import { Products } from './views/products.js';
import { Regions } from './views/regions.js';
import { Search } from './views/search.js';
import { LanguageContext, LANGUAGES, preferredLanguage, useLanguage, useWords, type Language } from './words/index.js';

function CurrentView({ view }: { readonly view: View }): JSX.Element {
  switch (view.name) {
    case 'home': return <Home />;
    case 'search': return <Search text={view.text} />;
    case 'entity': return <Entity key={view.id} address={view} />;
    case 'between': return <Between key={view.from} from={view.from} to={view.to} />;
    case 'products': return <Products text={view.text} />;
    case 'product': return <Product key={view.product} address={view} />;
    case 'regions': return <Regions flow={view.flow} />;
    case 'overview': return <Overview address={view} />;
    case 'documents': return <Documents />;
    case 'document': return <Document key={view.id} id={view.id} claim={view.claim} />;
    case 'add': return <Add />;
    case 'about': return <About />;
  }
}

function LanguageSwitch(): JSX.Element {
  const { language: label } = useWords();
  const current = useLanguage();
  const { address, go } = useNavigation();
  return (
    <div class="languages" role="group" aria-label={label}>
      {(Object.keys(LANGUAGES) as Language[]).map((language) => {
        const change = { language, evidence: address.evidence };
        return (
          <a
            key={language} href={formatAddress({ ...address, ...change })} lang={language} hreflang={language} aria-label={`${language}: ${LANGUAGES[language]}`}
            aria-current={language === current ? 'true' : undefined} onClick={(event) => { event.preventDefault(); go(change); }}
          >
            {language}
          </a>
        );
      })}
    </div>
  );
}

function Head({ view }: { readonly view: View }): JSX.Element {
  const { aboutLink, addLink, documentsLink, name, navigation, overviewLink, productsLink, regionsLink } = useWords();
  return (
    <header class="page-head">
      <Link to={{ name: 'home' }} class="brand"><img src="./icon.svg" alt="" width="22" height="22" />{name}</Link>
      {view.name !== 'home' && view.name !== 'search' && <SearchBox />}
      <nav aria-label={navigation}>
        <Link to={{ name: 'overview', colouring: 'region', filter: {} }} aria-current={view.name === 'overview' ? 'page' : undefined}>{overviewLink}</Link>
        <Link to={{ name: 'products' }} aria-current={view.name === 'products' ? 'page' : undefined}>{productsLink}</Link>
        <Link to={{ name: 'regions' }} aria-current={view.name === 'regions' ? 'page' : undefined}>{regionsLink}</Link>
        <Link to={{ name: 'documents' }} aria-current={view.name === 'documents' ? 'page' : undefined}>{documentsLink}</Link>
        <Link to={{ name: 'add' }} aria-current={view.name === 'add' ? 'page' : undefined}>{addLink}</Link>
        <Link to={{ name: 'about' }} aria-current={view.name === 'about' ? 'page' : undefined}>{aboutLink}</Link>
      </nav>
      <LanguageSwitch />
    </header>
  );
}

const keyOf = (view: View): string => [view.name, ...['id', 'text', 'from', 'to', 'product', 'flow'].map((key) => key in view && JSON.stringify(view[key as keyof View]))].join();

/** Each new view begins at its top, and there a reader's software goes on. */
function useFreshStart(view: View): { readonly current: HTMLElement | null } {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(keyOf(view));
  useEffect(() => {
    if (shown.current === keyOf(view)) return;
    shown.current = keyOf(view);
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [keyOf(view)]);
  return main;
}

const NARROW = matchMedia('(max-width: 60rem)');

function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(NARROW.matches);
  useEffect(() => {
    const read = (): void => { setNarrow(NARROW.matches); };
    NARROW.addEventListener('change', read);
    return () => { NARROW.removeEventListener('change', read); };
  }, []);
  return narrow;
}

function Frame(): JSX.Element {
  const { skip } = useWords();
  const { address: { view, evidence } } = useNavigation();
  const main = useFreshStart(view);
  const open = evidence.length > 0;
  const covered = useNarrow() && open;
  return (
    <>
      <a class="skip" href="#content">{skip}</a>
      <Head view={view} />
      <div class={open ? 'page-body with-evidence' : 'page-body'}>
        <main id="content" tabIndex={-1} ref={main} inert={covered}><CurrentView view={view} /></main>
        {open && <EvidencePanel ids={evidence} />}
      </div>
    </>
  );
}

function Translated(): JSX.Element {
  const { address } = useNavigation();
  const language = address.language ?? preferredLanguage(navigator.languages);
  useLayoutEffect(() => { document.documentElement.lang = language; }, [language]);
  return <LanguageContext.Provider value={language}><Frame /></LanguageContext.Provider>;
}

export const App = (): JSX.Element => <NavigationProvider><Translated /></NavigationProvider>;
