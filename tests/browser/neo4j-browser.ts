import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import type { GraphTarget } from '../../src/store/index.js';
import { launch } from '../web/browser.js';

/** What a frame draws. */
export interface Drawing {
  /** Captions of the circles, as far as they have room. */
  readonly nodes: readonly string[];
  readonly captions: readonly string[];
  readonly colours: readonly string[];
}

/** Neo4j Browser as an analyst uses it. */
export class Explorer {
  private constructor(private readonly browser: Browser, readonly page: Page) {}

  static async open(address: string, { url, user, password }: GraphTarget): Promise<Explorer> {
    const browser = await launch();
    const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } });
    await page.goto(address);
    for (const [field, value] of Object.entries({ boltaddress: url, username: user, password })) await page.fill(`[data-testid=${field}]`, value ?? '');
    await page.click('[data-testid=connect]');
    await page.waitForSelector('text=You are connected as user');
    return new Explorer(browser, page);
  }

  /** Drops a file onto the window. */
  async drop(path: string): Promise<void> {
    const content = readFileSync(path).toString('base64');
    await this.page.evaluate(([name, base64]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64!), (character) => character.charCodeAt(0))], name!));
      document.querySelector('.filedrop')!.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    }, [path.split('/').at(-1), content]);
  }

  /** Runs a command or a query from the editor. */
  async run(text: string): Promise<void> {
    await this.page.click('[data-testid=activeEditor] .monaco-editor');
    await this.page.keyboard.insertText(text);
    await this.page.click('[data-testid=editor-Run]');
  }

  /** Titles of the saved queries of a folder, which is opened. */
  async savedQueries(folder: string): Promise<string[]> {
    await this.page.click('[data-testid=navigationFavorites]');
    await this.page.getByText(folder, { exact: true }).click();
    await this.page.waitForSelector('[data-testid=savedScriptListItem]');
    return this.page.locator('[data-testid=savedScriptListItem] [data-testid^=scriptTitle-]').allTextContents();
  }

  /** Runs a saved query. */
  async runSaved(title: string): Promise<Drawing> {
    await this.page.locator('[data-testid=savedScriptListItem]', { has: this.page.getByText(title, { exact: true }) }).locator('[title=Run]').click();
    return this.drawing();
  }

  /** What the newest frame draws. */
  async drawing(): Promise<Drawing> {
    const frame = this.page.locator('[data-testid=frame]').first();
    await frame.locator('g.node').first().waitFor();
    const textOf = async (within: Locator): Promise<string[]> => (await within.allTextContents()).map((text) => text.trim());
    return {
      nodes: await textOf(frame.locator('g.node')),
      captions: await textOf(frame.locator('g.relationship text')),
      colours: await frame.locator('g.node circle.b-outline').evaluateAll((circles) => circles.map((circle) => circle.getAttribute('fill')!)),
    };
  }

  /** Closes all frames, so that the next one is the only one. */
  async clear(): Promise<void> {
    await this.run(':clear');
    await this.page.waitForFunction(() => document.querySelectorAll('[data-testid=frame]').length === 0);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
