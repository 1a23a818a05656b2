/* Findings as the questions that people read.
 *
 * Rules see one thing at a time; a person asks once. Findings of one recommendation that
 * say the same become one question with all the words they rest on, and the questions of
 * one recommendation stand together. */
#ifndef HEED_CHECK_QUESTION_H
#define HEED_CHECK_QUESTION_H

#include "check/check.h"

struct question {
	const struct finding *finding; /* the worst of those that it was made of */
	struct str about;              /* "Recommendation 5: The Learning Manager …", "R03 and R04", "The paper as a whole" */
	bool opens;                    /* the first of its recommendation in this part */
	struct str message;
	struct str why;                /* "" where an earlier question has said it */
	struct str settle;
	LIST(struct quote) quotes;
	struct str others; /* further names that the message holds for, while it is being made */
	size_t merged;     /* findings in it */
};

struct questions {
	struct question *at;
	size_t count, room;
	size_t first;   /* so many are put first */
	size_t weighty; /* so many, the first among them, are grave; the rest are smaller matters */
};

/* The ranked findings as questions, the first `first` of them being put first. They live in the arena. */
struct error *questions_make(struct arena *arena, const struct draft *draft, const struct findings *findings, size_t first,
                             struct questions *ret_questions) MUST_CHECK;
/* "Can this go out?" with its answer in one sentence; before_agreed: "Can these be agreed?" */
struct str questions_answer(struct arena *arena, const struct draft *draft, const struct questions *questions, bool before_agreed);
/* "12 more questions as grave as these", "1 smaller matter": what stands beyond the first. */
struct str questions_weighty_words(struct arena *arena, const struct questions *questions);
struct str questions_smaller_words(struct arena *arena, const struct questions *questions);
/* The question as the text of a comment beside the words. */
struct str question_comment(struct arena *arena, const struct question *question);

#endif
