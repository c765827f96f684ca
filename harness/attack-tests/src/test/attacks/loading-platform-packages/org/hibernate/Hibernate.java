package org.hibernate;

public class Hibernate {}
