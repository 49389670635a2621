-- title: What the database held then
-- description: Rows recorded by then, and of what people and programs decided only that: who was corrected, rejected or merged later stands as it stood. Sources, claims and articles follow, since judgements and copies made later are taken out of them.
CREATE TEMP VIEW attributions AS
SELECT * FROM {real}attributions WHERE recorded_at <= {instant};

CREATE TEMP VIEW revisions AS
SELECT * FROM {real}revisions WHERE recorded_at <= {instant};

CREATE TEMP VIEW reviews AS
SELECT * FROM {real}reviews WHERE reviewed_at <= {instant};

CREATE TEMP VIEW judgements AS
SELECT * FROM {real}judgements WHERE recorded_at <= {instant};

CREATE TEMP VIEW claim_relations AS
SELECT * FROM {real}claim_relations WHERE recorded_at <= {instant};

CREATE TEMP VIEW claim_subjects AS
SELECT * FROM {real}claim_subjects WHERE recorded_at <= {instant};

CREATE TEMP VIEW claim_topics AS
SELECT * FROM {real}claim_topics WHERE recorded_at <= {instant};

CREATE TEMP VIEW affiliations AS
SELECT * FROM {real}affiliations WHERE recorded_at <= {instant};

CREATE TEMP VIEW source_aliases AS
SELECT * FROM {real}source_aliases WHERE recorded_at <= {instant};

CREATE TEMP VIEW article_copies AS
SELECT * FROM {real}article_copies WHERE recorded_at <= {instant};

CREATE TEMP VIEW article_credits AS
SELECT * FROM {real}article_credits WHERE recorded_at <= {instant}
