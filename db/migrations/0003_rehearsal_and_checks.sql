CREATE TABLE `checks` (
	`municipality` text NOT NULL,
	`name` text NOT NULL,
	`at` text NOT NULL,
	`total` integer NOT NULL,
	`wrong` text,
	`head` text NOT NULL,
	PRIMARY KEY(`municipality`, `name`)
);
--> statement-breakpoint
ALTER TABLE `notices` ADD `rehearsal` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `notices_status` ON `notices` (`municipality`,`status`,`queue_at`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`municipality`,`at`);