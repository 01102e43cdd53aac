"""First names by which a capitalised span is known to be a person.

Source: U.S. Census Bureau, frequently occurring first names of the 1990 census, cut at 0.012 % of
a sex, less names that are oftener a word, a place or a surname; one given to both sexes with like
frequency stands in both. Licence: a work of the United States government, in the public domain.
"""

from __future__ import annotations

MALE = frozenset(
    """
Aaron Abel Abraham Adam Adolfo Adrian Agustin Al Alan Albert Alberto Alejandro Alex Alexander
Alfonso Alfred Alfredo Ali Allan Allen Alonzo Alton Alvaro Alvin Amos Andre Andres Andrew Andy
Angelo Anthony Antoine Anton Antonio Archie Armand Armando Arnold Arthur Arturo Ashley Aubrey
Barry Bart Ben Benito Benjamin Bennie Benny Bernard Bert Bill Billie Billy Blaine Blake Bob
Bobby Boyd Brad Bradford Bradley Brady Brandon Brendan Brent Bret Brett Brian Bruce Bryan
Bryant Bryce Bryon Buddy Burton Byron Caleb Calvin Cameron Carey Carl Carlos Carlton Carroll
Cary Casey Cecil Cedric Cesar Charles Charlie Chase Chester Chris Christian Christopher Chuck
Clarence Clark Claude Clayton Clifford Clifton Clint Clinton Clyde Cody Colin Conrad Corey
Cornelius Cory Courtney Craig Curt Curtis Dale Damian Damien Damon Dan Dana Dane Daniel Danny
Darin Darius Darnell Darrel Darrell Darren Darrin Darryl Darwin Daryl Dave David Dean Delbert
Demetrius Denis Dennis Derek Derrick Desmond Devin Devon Dewayne Dewey Dexter Domingo Dominic
Dominick Don Donald Donnie Doug Douglas Doyle Drew Duane Dustin Dwayne Dwight Dylan Earnest Ed
Eddie Edgar Edmond Edmund Eduardo Edward Edwin Efrain Elbert Eldon Eli Elias Elijah Elliot
Elliott Ellis Elmer Elton Elvin Elwood Emanuel Emil Emilio Emmanuel Emmett Enrique Eric Erick
Erik Ernest Ernesto Ernie Ervin Erwin Esteban Ethan Eugene Evan Everett Fabian Felipe Felix
Fernando Fidel Floyd Forrest Francis Francisco Frank Frankie Franklin Fred Freddie Freddy
Frederick Fredrick Gabriel Garland Garrett Garry Gary Gene Geoffrey George Gerald Gerard Gerardo
Gilbert Gilberto Glen Glenn Gordon Grady Graham Grant Greg Gregg Gregorio Gregory Grover
Guadalupe Guillermo Gustavo Hal Hans Harlan Harley Harold Harrison Harry Harvey Hector Henry
Herbert Herman Homer Horace Howard Hubert Hugh Hugo Humberto Ian Ignacio Irvin Irving Isaac
Ismael Ivan Jack Jackie Jacob Jaime Jake Jamal James Jamie Jan Jared Jarrod Jason Jasper Javier
Jay Jean Jeff Jeffery Jeffrey Jeffry Jerald Jeremiah Jeremy Jermaine Jerome Jerry Jess Jesse
Jessie Jesus Jim Jimmie Jimmy Joaquin Jody Joe Joel Joesph Joey John Johnathan Johnnie Johnny
Jon Jonathan Jonathon Jorge Jose Joseph Josh Joshua Juan Julian Julio Julius Justin Karl
Keith Kelly Kelvin Ken Kendall Kendrick Kenneth Kenny Kent Kermit Kerry Kevin Kirk Kristopher
Kurt Kyle Lamar Lamont Lance Larry Laurence Lawrence Leland Leo Leon Leonard Leonardo Leroy
Leslie Lester Levi Lewis Lionel Lloyd Logan Lonnie Loren Lorenzo Louie Louis Lowell Lucas Luis
Luke Luther Lyle Lynn Mack Malcolm Manuel Marc Marcel Marco Marcos Marcus Mario Marion Mark
Marlin Marlon Marshall Martin Marty Marvin Mathew Matt Matthew Maurice Max Melvin Merle Micah
Michael Micheal Michel Mickey Miguel Mike Milton Mitchell Moises Monte Monty Morgan Morris Moses
Murray Myron Nathan Nathaniel Neal Ned Neil Nelson Nicholas Nick Nicolas Noah Noel Nolan Norbert
Norman Oliver Omar Orville Oscar Otis Otto Owen Pablo Patrick Paul Pedro Percy Perry
Pete Peter Phil Philip Phillip Pierre Preston Quentin Quinton Rafael Ralph Ramiro Ramon Randal
Randall Randolph Randy Raphael Raul Ray Raymond Reggie Reginald Rene Reuben Rex Reynaldo Ricardo
Richard Rick Rickey Ricky Rob Robbie Robert Roberto Robin Rod Roderick Rodger Rodney Rodolfo
Rogelio Roger Roland Rolando Ron Ronald Ronnie Rory Roscoe Ross Roy Royce Ruben Rudolph Rudy
Rufus Russel Russell Rusty Ryan Salvador Salvatore Sam Sammie Sammy Samuel Santos Saul
Scott Scotty Sean Sergio Seth Shane Shannon Shaun Shawn Sheldon Sherman Sidney Simon Solomon
Spencer Stan Stanley Stephan Stephen Steve Steven Stewart Stuart Sylvester Taylor Ted Teddy
Terence Terrance Terrell Terrence Terry Thaddeus Theodore Thomas Thurman Tim Timmy Timothy Toby
Todd Tom Tomas Tommie Tommy Tony Tracy Travis Trent Trevor Troy Tyler Tyrone Tyson Vance Vernon
Vicente Victor Vincent Virgil Wallace Walter Warren Wayne Wendell Wesley Wilbert Wilbur Wilfred
Wilfredo Willard William Williams Willie Willis Wilson Winston Woodrow Xavier Zachary
    """.split()
)
FEMALE = frozenset(
    """
Abby Abigail Ada Addie Adela Adele Adeline Adriana Adrienne Agnes Aida Aileen Aimee Alana
Alberta Alejandra Alexandra Alexandria Alexis Alice Alicia Alisa Alisha Alison Allie Allison
Allyson Alma Alta Althea Alyssa Amanda Amelia Amie Amy Ana Andrea Angela Angelia Angelica
Angelina Angeline Angie Anita Ann Anna Annabelle Anne Annette Annie Antoinette Antonia Arlene
Ashlee Ashley Audra Audrey Aurora Ava Avis Barbara Barbra Beatrice Beatriz Becky Belinda Benita
Bernadette Bernadine Bernice Bertha Bessie Beth Bethany Betsy Bette Bettie Betty Bettye Beulah
Beverly Bianca Billie Blanca Blanche Bobbi Bobbie Bonita Bonnie Brandi Brandy Brenda Brianna
Bridget Bridgette Brittany Brittney Brooke Caitlin Callie Camille Candace Candice Cara Carla
Carlene Carmela Carmella Carmen Carol Carole Caroline Carolyn Carrie Casey Cassandra Cassie
Catalina Catherine Cathleen Cathy Cecelia Cecile Cecilia Celeste Celia Chandra Charlene
Charlotte Chelsea Cheri Cherie Cheryl Chris Christa Christi Christie Christina Christine Christy
Cindy Claire Clara Clare Clarice Clarissa Claudette Claudia Cleo Colleen Concepcion Connie
Constance Consuelo Cora Corinne Cornelia Corrine Courtney Cristina Cynthia Dale Dana Danielle
Daphne Darcy Darla Darlene Deana Deanna Debbie Debora Deborah Debra Delia Della Delores Deloris
Dena Denise Desiree Diana Diane Dianna Dianne Dina Dixie Dolly Dolores Dominique Dona Donna Dora
Doreen Doris Dorothea Dorothy Dorthy Earlene Earline Earnestine Edith Edna Effie Eileen Elaine
Eleanor Elena Elinor Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen Elma Elnora Eloise Elsa
Elsie Elva Elvira Emilia Emily Emma Erica Ericka Erika Erin Erma Ernestine Esmeralda Esperanza
Essie Estela Estella Estelle Ester Esther Ethel Etta Eugenia Eula Eunice Eva Eve Evelyn Fannie
Faye Felicia Flossie Frances Francine Francis Francisca Frankie Freda Frieda Gabriela Gabrielle
Gail Gayle Genevieve Georgina Geraldine Gertrude Gina Gladys Glenda Gloria Goldie Gracie
Graciela Greta Gretchen Guadalupe Gwen Gwendolyn Haley Hannah Harriet Harriett Hattie Heather
Heidi Helen Helena Helene Henrietta Hilary Hilda Hillary Ida Ila Imogene Ina Inez Ingrid Irene
Irma Isabel Isabelle Iva Jackie Jaclyn Jacqueline Jacquelyn Jaime Jami Jamie Jan Jana Jane
Janelle Janet Janette Janice Janie Janine Janis Jasmine Jayne Jean Jeanette Jeanie Jeanine
Jeanne Jeannette Jeannie Jeannine Jenifer Jenna Jennie Jennifer Jenny Jeri Jerri Jessica Jessie
Jill Jillian Jimmie Jo Joan Joann Joanna Joanne Jocelyn Jodi Jodie Jody Johanna John Johnnie
Jolene Joni Josefina Josephine Josie Joyce Juana Juanita Judith Judy Julia Julianne Julie
Justine Kara Karen Kari Karin Karina Karla Kate Katharine Katherine Kathleen Kathryn Kathy Katie
Katrina Katy Kay Kayla Keisha Kelley Kelli Kellie Kelly Kelsey Kendra Keri Kerri Kerry Kimberley
Kimberly Kirsten Krista Kristen Kristi Kristie Kristin Kristina Kristine Kristy Krystal Lacey
Ladonna Lana Lara Latasha Latisha Latonya Latoya Laura Lauren Laurie Laverne Lea Leah Leann
Leanne Leigh Leila Lela Lena Lenora Lenore Leola Leona Lesley Leslie Letha Leticia Lidia Lila
Lilia Lillian Lillie Lilly Linda Lindsay Lindsey Lisa Liza Lizzie Lois Lola Lora Loraine Lorena
Lorene Loretta Lori Lorie Lorna Lorraine Lorrie Lottie Lou Louisa Louise Lucia Lucile Lucille
Lucinda Lucy Luella Luisa Lula Luz Lydia Lynda Lynette Lynn Lynne Mabel Mable Madeline Mae
Magdalena Maggie Malinda Mallory Mamie Mandy Manuela Marcella Marcia Marcie Marcy Margaret
Margarita Margie Margo Margret Marguerite Maria Marian Marianne Maribel Marie Marilyn Marion
Marisa Marisol Marissa Maritza Marjorie Marla Marlene Marsha Marta Martha Martina Mary Maryann
Marylou Matilda Mattie Maude Maureen Mavis Maxine Mayra Meagan Megan Meghan Melanie Melba
Melinda Melisa Melissa Meredith Mia Michael Michele Michelle Milagros Mildred Millie Mindy
Minerva Minnie Miranda Miriam Mollie Molly Mona Monica Monique Morgan Muriel Myra Myrna Nadine
Nancy Nannie Naomi Natalie Natasha Nelda Nell Nellie Nettie Neva Nichole Nicole Nikki Nina Nita
Noemi Nola Nora Noreen Norma Ofelia Ola Olga Olivia Ollie Opal Ora Paige Pam Pamela Patrica
Patrice Patricia Patsy Patti Patty Paula Paulette Pauline Pearlie Peggy Penelope Petra Phyllis
Polly Priscilla Rachael Rachel Rachelle Rae Ramona Randi Raquel Reba Rebecca Rebekah Regina Rena
Rene Renee Rhoda Rhonda Rita Robbie Roberta Robin Robyn Rochelle Ronda Rosa Rosalie Rosalind
Rosalinda Rosalyn Rosario Rosemarie Rosetta Rosie Roxanne Ruth Ruthie Sabrina Sadie Sallie Sally
Samantha Sandra Sara Sarah Saundra Selena Selma Serena Shana Shanna Shannon Shari Sharon Sharron
Shauna Shawn Shawna Sheena Sheila Shelby Shelia Shelley Shelly Sheri Sherri Sherrie Sherry
Sheryl Shirley Silvia Simone Socorro Sofia Sondra Sonia Sonja Sonya Sophia Sophie Stacey Staci
Stacie Stefanie Stella Stephanie Sue Susan Susana Susanne Susie Suzanne Sybil Sylvia Tabatha
Tabitha Tamara Tameka Tami Tamika Tammie Tammy Tania Tanisha Tanya Tara Tasha Taylor Teresa Teri
Terri Terrie Terry Thelma Theresa Therese Tia Tiffany Tina Tommie Toni Tonia Tonya Tracey Traci
Tracie Tracy Tricia Trina Trisha Trudy Ursula Valarie Valerie Vanessa Velma Vera Verna Veronica
Vicki Vickie Vicky Victoria Viola Virgie Vivian Wanda Wendy Whitney Willa Willie Wilma Winifred
Winnie Yolanda Yvette Yvonne Zelma
    """.split()
)
FIRST_NAMES = MALE | FEMALE
