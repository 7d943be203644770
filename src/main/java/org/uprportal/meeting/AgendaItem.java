package org.uprportal.meeting;

/** One point of an agenda. @param minutes how long it lasts @param speaker who speaks, with their time @param link to what is spoken of */
public record AgendaItem(String title, int minutes, String speaker, String link) {}
