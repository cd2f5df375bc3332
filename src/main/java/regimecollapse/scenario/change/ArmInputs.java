package regimecollapse.scenario.change;

import java.time.LocalDate;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;

/** What the changes of an arm can act on. */
public interface ArmInputs {
  /** Turns a factor on or off. */
  void turn(Factor factor, boolean on);

  /** Gives a parameter another value or prior. */
  void believe(Parameter parameter, Uncertain value);

  /** Gives an event another date. */
  void move(String event, LocalDate date);

  /** Takes an event out. */
  void remove(String event);

  /** Gives an event a date so many days later; earlier where they are below 0. */
  void moveBy(String event, long days);

  /** Makes an attack of the plan, or not. */
  void attack(String attack, boolean made);

  /** Makes an attack of the plan so many days later; earlier where they are below 0. */
  void attackLater(String attack, long days);

  /** Multiplies the share of a formation's rolls that is paid and not there. */
  void ghosts(String formation, double factor);

  /** Multiplies the strength of a formation, or of a group with those who join it. */
  void strength(String force, double factor);

  /** Lets a patron decide otherwise. */
  void decide(String patron, Policy policy);

  /** Changes paths, once their numbers are known. */
  void reshape(PathChange change);
}
