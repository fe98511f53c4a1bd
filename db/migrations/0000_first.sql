CREATE TABLE `attachments` (
	`municipality` text NOT NULL,
	`notice_id` text NOT NULL,
	`name` text NOT NULL,
	`version` integer NOT NULL,
	`key_id` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`municipality`, `notice_id`, `name`, `version`)
);
--> statement-breakpoint
CREATE TABLE `audit` (
	`municipality` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`details` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`municipality`, `sequence`)
);
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`municipality`,`subject`);--> statement-breakpoint
CREATE TABLE `document_bytes` (
	`municipality` text NOT NULL,
	`document_id` text NOT NULL,
	`notice_id` text NOT NULL,
	`key_id` text NOT NULL,
	`bytes` blob NOT NULL,
	`sha256` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`municipality`, `notice_id`, `document_id`)
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`municipality` text NOT NULL,
	`id` text NOT NULL,
	`notice_id` text NOT NULL,
	`audience` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`token_key` text NOT NULL,
	`token_hash` text NOT NULL,
	`content_type` text NOT NULL,
	`file_name` text NOT NULL,
	PRIMARY KEY(`municipality`, `notice_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_token` ON `documents` (`municipality`,`token_hash`);--> statement-breakpoint
CREATE TABLE `notice_events` (
	`municipality` text NOT NULL,
	`notice_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`type` text NOT NULL,
	`key_id` text NOT NULL,
	`data` blob NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`municipality`, `notice_id`, `sequence`)
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`municipality` text NOT NULL,
	`id` text NOT NULL,
	`reference` text NOT NULL,
	`conversation_id` text NOT NULL,
	`draft` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`received_at` text NOT NULL,
	`sequence` integer NOT NULL,
	`version` integer NOT NULL,
	`queue_at` text NOT NULL,
	`status` text NOT NULL,
	`outcome` text,
	`opened_at` text,
	`receipt_key` text NOT NULL,
	`code_version` integer NOT NULL,
	`key_id` text NOT NULL,
	`summary` blob NOT NULL,
	PRIMARY KEY(`municipality`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_reference` ON `notices` (`municipality`,`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `notices_draft` ON `notices` (`municipality`,`conversation_id`,`draft`);--> statement-breakpoint
CREATE INDEX `notices_queue` ON `notices` (`municipality`,`queue_at`,`received_at`,`id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`municipality` text NOT NULL,
	`key` text NOT NULL,
	`notice_id` text NOT NULL,
	`template` text NOT NULL,
	`recipient` text NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_at` text NOT NULL,
	`created_at` text NOT NULL,
	`sent_at` text,
	`last_error` text,
	PRIMARY KEY(`municipality`, `key`)
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`next_at`);--> statement-breakpoint
CREATE TABLE `outbox_attempts` (
	`municipality` text NOT NULL,
	`key` text NOT NULL,
	`attempt` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`municipality`, `key`, `attempt`)
);
--> statement-breakpoint
CREATE TABLE `submissions` (
	`municipality` text NOT NULL,
	`key` text NOT NULL,
	`notice_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`municipality`, `key`)
);
