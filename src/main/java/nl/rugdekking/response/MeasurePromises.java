// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.PromiseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which promise is kept by doing a measure, and which measure a promise is about. */
@Service
public class MeasurePromises {

  private final ResponseRepository repository;

  MeasurePromises(ResponseRepository repository) {
    this.repository = repository;
  }

  /** Finds the promise that is kept by doing the measure; empty when the policy demands none. */
  @Transactional(readOnly = true)
  public Optional<PromiseId> find(Response measure) {
    return repository.findDoing(measure.id());
  }

  /** Returns a measure for work of the application itself, without a check of a viewer. */
  @Transactional(readOnly = true)
  public Response getUnchecked(PartId part, ResponseId id) {
    return repository.find(part, id).orElseThrow();
  }

  /** Finds the measure of which this promise of a part says that it is done. */
  @Transactional(readOnly = true)
  public Optional<Response> findMeasure(CaseAccess access, PartId part, PromiseId promise) {
    access.require(Action.READ, part);
    return repository.findDoneBy(promise);
  }
}
