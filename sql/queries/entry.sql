-- What entries of the journal say, made from the rows that they tell of: once when they are
-- written, and again whenever the journal is verified. So they hold only what later work leaves
-- as it is; what does change (a review's head, who may see what) gets a new entry each time.
-- Words of the field, never row numbers; what is not said is null.

-- entry_of_review(review: int) -> one
-- Its head, as the papers so far give it.
SELECT json_object(
	'review', review.slug,
	'title', review.title,
	'body', body.name,
	'committee', committee.name,
	'asked', review.asked,
	'approved_day', review.approved_day,
	'approved_by', review.approved_by,
	'lead_member', review.lead_member,
	'lead_officer', review.lead_officer,
	'last_tracked', review.last_tracked,
	'scheme', (SELECT json_object('key', scheme.key, 'version', scheme.version, 'name', scheme.name, 'source', scheme.source,
		'categories', (SELECT json_group_array(json(one)) FROM (
			SELECT json_object('number', number, 'name', name, 'criteria', criteria, 'status', status, 'response', response, 'timing', timing,
			                   'needs_date', json(iif(needs_date, 'true', 'false')), 'needs_obstacle', json(iif(needs_obstacle, 'true', 'false')),
			                   'concludes', json(iif(concludes, 'true', 'false'))) AS one
			FROM category WHERE category.scheme = scheme.id ORDER BY position)))
		FROM scheme WHERE scheme.id = review.scheme),
	'sections', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('letter', letter, 'title', title) AS one FROM section WHERE section.review = review.id ORDER BY position, id)),
	'former_addresses', (SELECT json_group_array(slug) FROM (SELECT slug FROM former_slug WHERE former_slug.review = review.id ORDER BY slug)),
	'opened_at', review.opened_at
) AS "content: text"
FROM review
LEFT JOIN body ON body.id = review.body
LEFT JOIN committee ON committee.id = review.committee
WHERE review.id = :review;

-- entry_of_paper(paper: int) -> one
-- Its head, its account and what found no place; the file by its hash.
SELECT json_object(
	'paper', paper.slug,
	'review', review.slug,
	'kind', paper.kind,
	'title', paper.title,
	'file_name', paper.file_name,
	'format', paper.format,
	'sha256', paper.sha256,
	'size_bytes', paper.size_bytes,
	'paper_day', paper.paper_day,
	'as_of_day', paper.as_of_day,
	'language', paper.language,
	'from', paper.from_words,
	'to', paper.to_words,
	'contact', json_object('name', paper.contact_name, 'title', paper.contact_title,
	                       'telephone', paper.contact_telephone, 'email', paper.contact_email),
	'introduction', paper.introduction,
	'units', json_object('all', paper.units, 'placed', paper.units_placed,
	                     'furniture', paper.units_furniture, 'leftover', paper.units_leftover),
	'characters', json_object('all', paper.characters, 'placed', paper.characters_placed,
	                          'furniture', paper.characters_furniture, 'leftover', paper.characters_leftover),
	'stamps', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('day', stamp_day, 'initials', initials, 'words', words) AS one
		FROM stamp WHERE stamp.paper = paper.id ORDER BY position)),
	'meetings', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('meeting', meeting.slug, 'meeting_day', meeting.meeting_day, 'recommendation', recommendation.slug,
		                   'treatment', meeting_item.treatment) AS one
		FROM meeting_item
		JOIN meeting ON meeting.id = meeting_item.meeting
		JOIN recommendation ON recommendation.id = meeting_item.recommendation
		WHERE meeting_item.paper = paper.id ORDER BY meeting_item.id)),
	'leftovers', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('text', leftover.text, 'reason', leftover.reason, 'near', recommendation.slug,
		                   'unit_from', leftover.unit_from, 'unit_to', leftover.unit_to) AS one
		FROM leftover
		LEFT JOIN appearance ON appearance.id = leftover.near
		LEFT JOIN recommendation ON recommendation.id = appearance.recommendation
		WHERE leftover.paper = paper.id ORDER BY leftover.id)),
	'notices', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('code', notice.code, 'message', notice.message, 'about', recommendation.slug,
		                   'unit_from', notice.unit_from, 'unit_to', notice.unit_to) AS one
		FROM notice
		LEFT JOIN appearance ON appearance.id = notice.appearance
		LEFT JOIN recommendation ON recommendation.id = appearance.recommendation
		WHERE notice.paper = paper.id ORDER BY notice.id)),
	'imported_at', paper.imported_at
) AS "content: text"
FROM paper JOIN review ON review.id = paper.review
WHERE paper.id = :paper;

-- entry_of_appearance(appearance: int) -> one
-- Everything that a paper states about one recommendation.
SELECT json_object(
	'review', review.slug,
	'recommendation', recommendation.slug,
	'first_ref', recommendation.ref,
	'number', recommendation.number,
	'place_in_review', recommendation.position,
	'section_of_review', (SELECT json_object('letter', section.letter, 'title', section.title) FROM section WHERE section.id = recommendation.section),
	'paper', paper.slug,
	'position', appearance.position,
	'ref', appearance.ref,
	'section', appearance.section_words,
	'match', appearance.match,
	'in_concluded_list', json(iif(appearance.in_concluded_list, 'true', 'false')),
	'other_words', appearance.other_words,
	'unit_from', appearance.unit_from, 'unit_to', appearance.unit_to,
	'marks', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('field', field, 'sure', sure) AS one
		FROM mark WHERE mark.appearance = appearance.id ORDER BY field, sure)),
	'repeated', (SELECT json_group_array(field) FROM (
		SELECT field FROM repeated WHERE repeated.appearance = appearance.id ORDER BY field)),
	'wording', (SELECT json_object('text', wording.text, 'state', wording.state,
		'unit_from', wording.unit_from, 'unit_to', wording.unit_to,
		'parts', (SELECT json_group_array(json(one)) FROM (
			SELECT json_object('label', label, 'text', text, 'lettered', json(iif(lettered, 'true', 'false')),
			                   'unit_from', unit_from, 'unit_to', unit_to) AS one
			FROM part WHERE part.wording = wording.id ORDER BY position)),
		'footnotes', (SELECT json_group_array(json(one)) FROM (
			SELECT json_object('mark', mark, 'text', text, 'unit_from', unit_from, 'unit_to', unit_to) AS one
			FROM footnote WHERE footnote.wording = wording.id ORDER BY position)))
		FROM wording WHERE wording.appearance = appearance.id),
	'owners', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('printed', owner.printed, 'post', post.name, 'kind', post.kind, 'organisation', organisation.name,
		                   'members', (SELECT json_group_array(name) FROM (
			SELECT name FROM post_member WHERE post_member.post = post.id ORDER BY position)),
		                   'person', person.name,
		                   'lead', json(iif(owner.lead, 'true', 'false')), 'vacant', json(iif(owner.vacant, 'true', 'false')),
		                   'unit_from', owner.unit_from, 'unit_to', owner.unit_to) AS one
		FROM owner JOIN post ON post.id = owner.post LEFT JOIN person ON person.id = owner.person
		LEFT JOIN organisation ON organisation.id = post.organisation
		WHERE owner.appearance = appearance.id ORDER BY owner.position)),
	'response', (SELECT json_object('response', response, 'words', words, 'unit_from', unit_from, 'unit_to', unit_to)
		FROM response WHERE response.appearance = appearance.id),
	'dates', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('role', role, 'words', words, 'kind', kind, 'bound', bound, 'start_day', start_day, 'end_day', end_day,
		                   'period_months', period_months, 'count_months', count_months, 'count_days', count_days,
		                   'asked_by', asked_by, 'agreed_by', agreed_by, 'reason', reason,
		                   'unit_from', unit_from, 'unit_to', unit_to) AS one
		FROM due WHERE due.appearance = appearance.id ORDER BY role, position)),
	'claim', (SELECT json_object('words', claim.words, 'note', claim.note, 'status', claim.status,
		'category', iif(category.id IS NULL, NULL, json_object('number', category.number, 'name', category.name, 'status', category.status,
			'response', category.response, 'timing', category.timing, 'needs_date', json(iif(category.needs_date, 'true', 'false')),
			'needs_obstacle', json(iif(category.needs_obstacle, 'true', 'false')), 'concludes', json(iif(category.concludes, 'true', 'false')),
			'scheme', scheme.key, 'scheme_version', scheme.version)),
		'achieved_start_day', claim.achieved_start_day, 'achieved_end_day', claim.achieved_end_day,
		'placeholder', json(iif(claim.placeholder, 'true', 'false')), 'meeting', meeting.slug, 'meeting_day', meeting.meeting_day,
		'unit_from', claim.unit_from, 'unit_to', claim.unit_to)
		FROM claim LEFT JOIN category ON category.id = claim.category LEFT JOIN scheme ON scheme.id = category.scheme
		LEFT JOIN meeting ON meeting.id = claim.meeting
		WHERE claim.appearance = appearance.id),
	'decision', (SELECT json_object('words', decision.words, 'note', decision.note, 'status', decision.status,
		'category', iif(category.id IS NULL, NULL, json_object('number', category.number, 'name', category.name, 'status', category.status,
			'response', category.response, 'timing', category.timing, 'needs_date', json(iif(category.needs_date, 'true', 'false')),
			'needs_obstacle', json(iif(category.needs_obstacle, 'true', 'false')), 'concludes', json(iif(category.concludes, 'true', 'false')),
			'scheme', scheme.key, 'scheme_version', scheme.version)),
		'achieved_start_day', decision.achieved_start_day, 'achieved_end_day', decision.achieved_end_day,
		'meeting', meeting.slug, 'meeting_day', meeting.meeting_day,
		'unit_from', decision.unit_from, 'unit_to', decision.unit_to)
		FROM decision LEFT JOIN category ON category.id = decision.category LEFT JOIN scheme ON scheme.id = category.scheme
		LEFT JOIN meeting ON meeting.id = decision.meeting
		WHERE decision.appearance = appearance.id),
	'conclusion', (SELECT json_object('tracking', tracking, 'words', words, 'concluded_day', concluded_day,
		'unit_from', unit_from, 'unit_to', unit_to)
		FROM conclusion WHERE conclusion.appearance = appearance.id),
	'evidence', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('kind', evidence.kind, 'date_words', evidence.date_words, 'start_day', evidence.start_day, 'end_day', evidence.end_day,
		                   'heading', evidence.heading, 'part', evidence.part, 'source', evidence.source, 'text', evidence.text,
		                   'placeholder', json(iif(evidence.placeholder, 'true', 'false')), 'meeting', meeting.slug, 'meeting_day', meeting.meeting_day,
		                   'unit_from', evidence.unit_from, 'unit_to', evidence.unit_to) AS one
		FROM evidence LEFT JOIN meeting ON meeting.id = evidence.meeting
		WHERE evidence.appearance = appearance.id ORDER BY evidence.position)),
	'attachments', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('label', label, 'present', json(iif(present, 'true', 'false')), 'unit_from', unit_from, 'unit_to', unit_to) AS one
		FROM attachment WHERE attachment.appearance = appearance.id ORDER BY position)),
	'links', (SELECT json_group_array(address) FROM (
		SELECT address FROM link WHERE link.appearance = appearance.id ORDER BY position))
) AS "content: text"
FROM appearance
JOIN recommendation ON recommendation.id = appearance.recommendation
JOIN review ON review.id = recommendation.review
JOIN paper ON paper.id = appearance.paper
WHERE appearance.id = :appearance;

-- entry_of_setting(setting: int) -> one
SELECT json_object('setting', name, 'value', value) AS "content: text" FROM setting WHERE id = :setting;

-- entry_of_person(person: int) -> one
-- Whether a person's name is left out of what the public sees.
SELECT json_object('person', name, 'withheld', json(iif(withheld, 'true', 'false')), 'reason', withheld_reason) AS "content: text"
FROM person WHERE id = :person;

-- entry_of_publication(review: int) -> one
-- Who may see what of a review. Papers and attachments begin as drafts, recommendations as published;
-- those that are still so are not listed, so that a new paper does not make the last entry untrue.
SELECT json_object(
	'review', review.slug,
	'publication', review.publication,
	'reason', review.publication_reason,
	'published_at', review.published_at,
	'papers', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('paper', slug, 'publication', publication, 'reason', publication_reason) AS one
		FROM paper WHERE paper.review = review.id AND (publication <> 'draft' OR publication_reason IS NOT NULL) ORDER BY slug)),
	'recommendations', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('recommendation', slug, 'publication', publication, 'reason', publication_reason) AS one
		FROM recommendation WHERE recommendation.review = review.id AND (publication <> 'published' OR publication_reason IS NOT NULL) ORDER BY slug)),
	'attachments', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('recommendation', recommendation.slug, 'paper', paper.slug, 'label', attachment.label,
		                   'publication', attachment.publication) AS one
		FROM recommendation
		JOIN appearance ON appearance.recommendation = recommendation.id
		JOIN attachment ON attachment.appearance = appearance.id
		JOIN paper ON paper.id = appearance.paper
		WHERE recommendation.review = review.id AND attachment.publication <> 'draft'
		ORDER BY recommendation.slug, paper.slug, attachment.position))
) AS "content: text"
FROM review WHERE review.id = :review;
