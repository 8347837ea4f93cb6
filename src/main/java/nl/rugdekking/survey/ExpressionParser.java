// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Parses a condition on answers, by recursive descent: one method for each rule of the grammar in
 * docs/survey.md. It refuses unknown questions and answers, and comparisons that a question does
 * not allow.
 */
final class ExpressionParser {

  private static final int MAX_DEPTH = 50;
  private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "has", "answered");

  private final ExpressionTokens tokens;
  private final Map<String, Question> questions = new HashMap<>();
  private int depth;

  private ExpressionParser(String text, FilePosition place, Collection<Question> earlier) {
    tokens = new ExpressionTokens(text, place);
    earlier.forEach(question -> questions.put(question.code(), question));
  }

  /**
   * Parses a condition.
   *
   * @param earlier the questions that come before it; only these may be named
   */
  static Expression parse(String text, FilePosition place, Collection<Question> earlier) {
    var parser = new ExpressionParser(text, place, earlier);
    var expression = parser.parseOr();
    if (!parser.tokens.isAtEnd()) {
      throw parser.tokens.error("Here 'and', 'or' or the end is expected, not %s.");
    }
    return expression;
  }

  /** Returns true for a word of the grammar, which cannot be the code of a question. */
  static boolean isReserved(String word) {
    return RESERVED.contains(word);
  }

  private Expression parseOr() {
    var parts = parseParts("or", this::parseAnd);
    return parts.size() == 1 ? parts.getFirst() : new Expression.Any(parts);
  }

  private Expression parseAnd() {
    var parts = parseParts("and", this::parseNot);
    return parts.size() == 1 ? parts.getFirst() : new Expression.All(parts);
  }

  private List<Expression> parseParts(String word, Supplier<Expression> part) {
    var parts = new ArrayList<Expression>();
    do {
      parts.add(part.get());
    } while (tokens.skip(word));
    return parts;
  }

  private Expression parseNot() {
    if (++depth > MAX_DEPTH) {
      throw tokens.error("This condition is nested too deeply, at %s.");
    }
    var expression = tokens.skip("not") ? new Expression.Not(parseNot()) : parseSimple();
    depth--;
    return expression;
  }

  private Expression parseSimple() {
    if (tokens.skip("(")) {
      var inside = parseOr();
      tokens.expect(")");
      return inside;
    }
    if (tokens.skip("answered")) {
      tokens.expect("(");
      var question = parseQuestion();
      tokens.expect(")");
      return new Expression.Answered(question.code());
    }
    return parseComparison(parseQuestion());
  }

  private Question parseQuestion() {
    var question = questions.get(tokens.peek());
    if (question == null) {
      throw tokens.error("Here the code of an earlier question is expected, not %s.");
    }
    tokens.take();
    return question;
  }

  private Expression parseComparison(Question question) {
    if (question.kind() == QuestionKind.MULTIPLE) {
      tokens.expect("has");
      return new Expression.Chosen(question.code(), List.of(parseAnswer(question)));
    }
    if (question.kind().isSingleChoice() && tokens.skip("in")) {
      return new Expression.Chosen(question.code(), parseAnswers(question));
    }
    for (var relation : Expression.Relation.values()) {
      if (tokens.skip(relation.sign)) {
        return parseCompared(question, relation);
      }
    }
    throw tokens.error("Here a comparison with " + question.code() + " is expected, not %s.");
  }

  private List<Integer> parseAnswers(Question question) {
    var numbers = new ArrayList<Integer>();
    tokens.expect("{");
    do {
      numbers.add(parseAnswer(question));
    } while (tokens.skip(","));
    tokens.expect("}");
    return numbers;
  }

  private Expression parseCompared(Question question, Expression.Relation relation) {
    return switch (question.kind()) {
      case NUMBER -> new Expression.Compared(question.code(), relation, tokens.number());
      case FIVE_POINT ->
          new Expression.Compared(question.code(), relation, parseAnswer(question) + 1);
      case SINGLE -> parseSingleChoice(question, relation);
      case MULTIPLE, OPEN ->
          throw tokens.error(
              "Of " + question.code() + " can only be asked whether it is answered, at %s.");
    };
  }

  private Expression parseSingleChoice(Question question, Expression.Relation relation) {
    var isEqual = relation == Expression.Relation.EQUAL;
    if (!isEqual && relation != Expression.Relation.UNEQUAL) {
      throw tokens.error(
          "The answers to " + question.code() + " have no order: use = or !=, before %s.");
    }
    var number = parseAnswer(question);
    return isEqual
        ? new Expression.Chosen(question.code(), List.of(number))
        : new Expression.Compared(question.code(), relation, number + 1);
  }

  // Returns the number of the answer in its question, from 0.
  private int parseAnswer(Question question) {
    for (int i = 0; i < question.answers().size(); i++) {
      if (question.answers().get(i).code().equals(tokens.peek())) {
        tokens.take();
        return i;
      }
    }
    throw tokens.error(
        tokens.isAtEnd()
            ? "Here an answer of " + question.code() + " is expected, not %s."
            : question.code() + " has no answer %s.");
  }
}
