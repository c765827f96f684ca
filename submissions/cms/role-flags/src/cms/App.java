package cms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class App {

	static final ObjectMapper JSON = new ObjectMapper();

	record Answer(int status, Object body) {
	}

	interface Action {
		Answer run(EntityManager em, Context ctx) throws JsonProcessingException;
	}

	static class Missing extends RuntimeException {
		private static final long serialVersionUID = 1L;

		Missing(String what) {
			super(what + " not found");
		}
	}

	public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
		Javalin javalin = Javalin.create(config -> {
			config.startup.showJavalinBanner = false;
			var routes = config.routes;
			routes.get("/api/courses/", inTransaction(database, App::allCourses));
			routes.post("/api/courses/", inTransaction(database, App::postCourse));
			routes.get("/api/courses/{id}/", inTransaction(database, App::getCourse));
			routes.delete("/api/courses/{id}/", inTransaction(database, App::deleteCourse));
			routes.post("/api/courses/{id}/add/", inTransaction(database, App::postMember));
			routes.post("/api/courses/{id}/assignment/", inTransaction(database, App::postAssignment));
			routes.post("/api/users/", inTransaction(database, App::postUser));
			routes.get("/api/users/{id}/", inTransaction(database, App::getUser));
			routes.exception(Missing.class, (e, ctx) -> error(ctx, 404, e));
			routes.exception(IllegalArgumentException.class, (e, ctx) -> error(ctx, 400, e));
			routes.exception(JsonProcessingException.class, (e, ctx) -> error(ctx, 400, e));
		});
		javalin.start("127.0.0.1", port);
		return javalin::stop;
	}

	private static void error(Context ctx, int status, Exception e) {
		ctx.status(status).json(Map.of("error", e.getMessage()));
	}

	/** Only one transaction at a time. The answer is sent when it is committed. */
	private static Handler inTransaction(EntityManagerFactory database, Action action) {
		return ctx -> {
			Answer answer;
			synchronized (App.class) {
				EntityManager em = database.createEntityManager();
				try {
					em.getTransaction().begin();
					answer = action.run(em, ctx);
					em.getTransaction().commit();
				} finally {
					if (em.getTransaction().isActive()) {
						em.getTransaction().rollback();
					}
					em.close();
				}
			}
			ctx.status(answer.status()).json(answer.body());
		};
	}

	private static Answer allCourses(EntityManager em, Context ctx) {
		List<Object> courses = new ArrayList<>();
		em.createQuery("from Course", Course.class).getResultList().forEach(course -> courses.add(full(course)));
		return new Answer(200, Map.of("courses", courses));
	}

	private static Answer postCourse(EntityManager em, Context ctx) throws JsonProcessingException {
		JsonNode body = body(ctx);
		Course course = new Course(string(body, "code"), string(body, "name"));
		em.persist(course);
		return new Answer(201, full(course));
	}

	private static Answer getCourse(EntityManager em, Context ctx) {
		return new Answer(200, full(course(em, ctx)));
	}

	private static Answer deleteCourse(EntityManager em, Context ctx) {
		Course course = course(em, ctx);
		Object body = full(course);
		course.getStudents().forEach(course::removeStudent);
		course.getInstructors().forEach(course::removeInstructor);
		em.remove(course);
		return new Answer(200, body);
	}

	private static Answer postMember(EntityManager em, Context ctx) throws JsonProcessingException {
		JsonNode body = body(ctx);
		long userId = integer(body, "user_id");
		String type = string(body, "type");
		if (!type.equals("student") && !type.equals("instructor")) {
			throw new IllegalArgumentException("type is neither student nor instructor");
		}
		Course course = course(em, ctx);
		User user = user(em, userId);
		Membership membership = Membership.join(course, user);
		if (type.equals("student")) {
			membership.setStudent(true);
		} else {
			membership.setInstructor(true);
		}
		return new Answer(200, full(course));
	}

	private static Answer postAssignment(EntityManager em, Context ctx) throws JsonProcessingException {
		JsonNode body = body(ctx);
		Assignment assignment = new Assignment(string(body, "title"), integer(body, "due_date"));
		Course course = course(em, ctx);
		course.addAssignment(assignment);
		em.persist(assignment);
		return new Answer(201, with(brief(assignment), "course", brief(course)));
	}

	private static Answer postUser(EntityManager em, Context ctx) throws JsonProcessingException {
		JsonNode body = body(ctx);
		User user = new User(string(body, "name"), string(body, "netid"));
		em.persist(user);
		return new Answer(201, full(user));
	}

	private static Answer getUser(EntityManager em, Context ctx) {
		return new Answer(200, full(user(em, pathId(ctx))));
	}

	private static Course course(EntityManager em, Context ctx) {
		Course course = em.find(Course.class, pathId(ctx));
		if (course == null) {
			throw new Missing("course");
		}
		return course;
	}

	private static User user(EntityManager em, long id) {
		User user = em.find(User.class, id);
		if (user == null) {
			throw new Missing("user");
		}
		return user;
	}

	/** A NumberFormatException is an IllegalArgumentException, so it becomes a 400. */
	private static long pathId(Context ctx) {
		return Long.parseLong(ctx.pathParam("id"));
	}

	private static JsonNode body(Context ctx) throws JsonProcessingException {
		JsonNode body = JSON.readTree(ctx.body());
		if (!body.isObject()) {
			throw new IllegalArgumentException("body is not an object");
		}
		return body;
	}

	private static String string(JsonNode body, String key) {
		if (!body.path(key).isTextual()) {
			throw new IllegalArgumentException(key + " is not a string");
		}
		return body.path(key).textValue();
	}

	private static long integer(JsonNode body, String key) {
		if (!body.path(key).isIntegralNumber() || !body.path(key).canConvertToLong()) {
			throw new IllegalArgumentException(key + " is not an integer");
		}
		return body.path(key).longValue();
	}

	private static Map<String, Object> full(Course course) {
		Map<String, Object> json = brief(course);
		json.put("assignments", course.getAssignments().stream().map(App::brief).toList());
		json.put("instructors", course.getInstructors().stream().map(App::brief).toList());
		json.put("students", course.getStudents().stream().map(App::brief).toList());
		return json;
	}

	private static Map<String, Object> full(User user) {
		return with(brief(user), "courses", user.allCourses().stream().map(App::brief).toList());
	}

	private static Map<String, Object> brief(Course c) {
		return with(with(with(new HashMap<>(), "id", c.getId()), "code", c.getCode()), "name", c.getName());
	}

	private static Map<String, Object> brief(User u) {
		return with(with(with(new HashMap<>(), "id", u.getId()), "name", u.getName()), "netid", u.getNetid());
	}

	private static Map<String, Object> brief(Assignment a) {
		return with(with(with(new HashMap<>(), "id", a.getId()), "title", a.getTitle()), "due_date", a.getDueDate());
	}

	private static Map<String, Object> with(Map<String, Object> json, String key, Object value) {
		json.put(key, value);
		return json;
	}
}
