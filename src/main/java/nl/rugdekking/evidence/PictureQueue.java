// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nl.rugdekking.evidence.EvidenceIntake.SenderKind;
import nl.rugdekking.evidence.PictureHeader.Drawing;
import nl.rugdekking.load.MemoryBudget;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Makes cleaned pictures on a few threads of its own: first for people who are signed in, then for
 * reports without a name, and within each group the least work first. Drawing one picture takes a
 * processor for a second or two; on the threads of the requests it would make all other requests
 * wait.
 */
@Component
class PictureQueue implements DisposableBean {

  /**
   * Thrown when the header of a picture gives a size above the limit, before anything is decoded.
   */
  static final class PictureTooLargeException extends Exception {

    private static final long serialVersionUID = 1L;
  }

  // The longest wait before the drawing begins. Uploading and drawing take time too, and the
  // visitor should get an answer within five seconds.
  private static final long MAX_WAIT_MILLIS = 2_500;

  private final MemoryBudget memory;
  private final AtomicLong count = new AtomicLong();
  private final ThreadPoolExecutor threads;

  PictureQueue(MemoryBudget memory) {
    this.memory = memory;
    int concurrency = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    this.threads =
        new ThreadPoolExecutor(
            concurrency,
            concurrency,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("pictures-", 0).factory());
  }

  /**
   * Returns a copy of the picture without hidden data; empty when it is broken, or when drawing it
   * would take more memory than there is.
   *
   * @throws nl.rugdekking.web.PlainSentenceException status 503, when other pictures take too long
   */
  Optional<byte[]> clean(byte[] original, FileKind kind, SenderKind sender)
      throws PictureTooLargeException {
    var header = PictureHeader.of(original, kind).orElse(null);
    if (header == null) {
      return Optional.empty();
    }
    if (header.isTooLarge()) {
      throw new PictureTooLargeException();
    }
    return header
        .findDrawing(memory.mostOfWork())
        .flatMap(drawing -> draw(original, kind, sender, header, drawing));
  }

  /**
   * Returns a smaller copy of a cleaned picture; empty when it is broken.
   *
   * @param side about how many pixels it has along its longest side
   * @throws nl.rugdekking.web.PlainSentenceException status 503, when other pictures take too long
   */
  Optional<byte[]> reduce(byte[] cleaned, FileKind kind, int side) {
    return PictureHeader.of(cleaned, kind)
        .flatMap(
            header ->
                draw(cleaned, kind, SenderKind.SIGNED_IN, header, header.findDrawingOf(side)));
  }

  private Optional<byte[]> draw(
      byte[] picture, FileKind kind, SenderKind sender, PictureHeader header, Drawing drawing) {
    var task =
        new Task(
            sender,
            header.effort(),
            count.incrementAndGet(),
            () -> {
              try (var _ = memory.reserve(drawing.memory())) {
                return PictureCleaner.clean(picture, kind, header, drawing);
              }
            });
    threads.execute(task);
    return result(task);
  }

  private Optional<byte[]> result(Task task) {
    try {
      task.begun.get(MAX_WAIT_MILLIS, TimeUnit.MILLISECONDS);
      return task.drawn.get();
    } catch (TimeoutException others) {
      threads.remove(task);
      task.drawn.cancel(false);
      throw MemoryBudget.tooBusy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw MemoryBudget.tooBusy();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException("A picture cannot be drawn", e);
    }
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }

  private static final class Task implements Runnable, Comparable<Task> {

    private static final Comparator<Task> BY_PRIORITY =
        Comparator.comparing((Task task) -> task.sender)
            .thenComparingLong(task -> task.effort)
            .thenComparingLong(task -> task.number);

    private final SenderKind sender;
    private final long effort;
    private final long number;
    private final Supplier<Optional<byte[]>> work;
    private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
    private final CompletableFuture<Optional<byte[]>> drawn = new CompletableFuture<>();

    Task(SenderKind sender, long effort, long number, Supplier<Optional<byte[]>> work) {
      this.sender = sender;
      this.effort = effort;
      this.number = number;
      this.work = work;
    }

    @Override
    public void run() {
      if (drawn.isCancelled()) {
        return;
      }
      begun.complete(true);
      try {
        drawn.complete(work.get());
      } catch (RuntimeException | Error failed) {
        drawn.completeExceptionally(failed);
      }
    }

    @Override
    public int compareTo(Task other) {
      return BY_PRIORITY.compare(this, other);
    }
  }
}
