// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

/**
 * Work of one kind that becomes due. Called once per organisation that was woken, within that
 * organisation, outside any transaction. May be called again for work that was done already (a node
 * may die between doing it and noting it), so it looks in its own tables what there is to do.
 */
public interface DueWork {

  String kind();

  void run();
}
