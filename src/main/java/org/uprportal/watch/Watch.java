package org.uprportal.watch;

import org.uprportal.notification.LetterRhythm;

/** Something the reader watches, and how often they hear of it. */
public record Watch(Watched thing, LetterRhythm rhythm) {}
