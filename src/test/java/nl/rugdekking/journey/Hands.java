// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** How somebody works a page: with a mouse, or with the {@link Keyboard} alone. */
interface Hands {

  Hands WITH_MOUSE =
      new Hands() {
        @Override
        public void click(Locator on) {
          on.click();
        }

        @Override
        public void fill(Locator field, String text) {
          field.fill(text);
        }

        @Override
        public void check(Locator box) {
          box.check();
        }

        @Override
        public void select(Locator list, String value) {
          list.selectOption(value);
        }

        @Override
        public void handIn(Locator field, FilePayload file) {
          field.setInputFiles(file);
        }
      };

  void click(Locator on);

  void fill(Locator field, String text);

  /** A box, or one of several to choose from. */
  void check(Locator box);

  void select(Locator list, String value);

  void handIn(Locator field, FilePayload file);
}
