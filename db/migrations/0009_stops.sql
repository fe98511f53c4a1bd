CREATE TABLE `stops` (
	`municipality` text NOT NULL,
	`subject` text NOT NULL,
	`at` text NOT NULL,
	`stopped` integer NOT NULL,
	PRIMARY KEY(`municipality`, `subject`)
);
