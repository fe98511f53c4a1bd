CREATE TRIGGER `event_follows_event` BEFORE INSERT ON `notice_events`
WHEN NEW.`sequence` > 1 AND NOT EXISTS (
	SELECT 1 FROM `notice_events`
	WHERE `municipality` = NEW.`municipality` AND `notice_id` = NEW.`notice_id` AND `sequence` = NEW.`sequence` - 1
)
BEGIN
	SELECT RAISE(ABORT, 'the notice is gone');
END;
--> statement-breakpoint
CREATE TRIGGER `message_follows_event` BEFORE INSERT ON `outbox`
WHEN NEW.`notice_id` <> '' AND NOT EXISTS (
	SELECT 1 FROM `notice_events` WHERE `municipality` = NEW.`municipality` AND `notice_id` = NEW.`notice_id`
)
BEGIN
	SELECT RAISE(ABORT, 'the notice is gone');
END;
--> statement-breakpoint
CREATE TRIGGER `draft_follows_event` BEFORE INSERT ON `staff_drafts`
WHEN NOT EXISTS (
	SELECT 1 FROM `notice_events` WHERE `municipality` = NEW.`municipality` AND `notice_id` = NEW.`notice_id`
)
BEGIN
	SELECT RAISE(ABORT, 'the notice is gone');
END;
